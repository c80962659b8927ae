using Passerelle.Console.Shared;
using Passerelle.Running.Queue;
using Passerelle.Running.Surveying;

namespace Passerelle.Console.Pages.Groups;

/// <summary>What the address line asks of a group's learners.</summary>
/// <param name="From">Those of one origin only: one of <see cref="Keys"/>.</param>
public sealed record LearnerFilter(string? Search, string? From, int? Page)
{
    /// <summary>The origins as they stand in the address line.</summary>
    public static IReadOnlyDictionary<LearnerOrigin, string> Keys { get; } = new Dictionary<LearnerOrigin, string>
    {
        [LearnerOrigin.Connector] = "connector",
        [LearnerOrigin.Otherwise] = "otherwise",
        [LearnerOrigin.NotSynchronised] = "not-synchronised",
    };

    /// <summary>Null for all.</summary>
    public LearnerOrigin? Origin => Keys.Where(one => string.Equals(one.Value, From, StringComparison.Ordinal)).Select(one => (LearnerOrigin?)one.Key).FirstOrDefault();
}

/// <summary>One learner of the list.</summary>
/// <param name="Employee">Null for an account that is linked to nobody.</param>
/// <param name="Name">Null when no plan that is kept names the person.</param>
public sealed record LearnerLine(string? Employee, string User, string? Name, LearnerOrigin Origin);

/// <summary>A group's learners.</summary>
/// <param name="ReadAt">When everybody in the group was read; null when that is too long ago: then the list has those whom the connector put there.</param>
/// <param name="Counts">How many there are of each origin, filters aside; none while not everybody was read.</param>
public sealed record LearnersModel(ListPage<LearnerLine> List, LearnerFilter Filter, DateTimeOffset? ReadAt, IReadOnlyDictionary<LearnerOrigin, int> Counts);

/// <param name="UnderWay">A reading under way; null for none.</param>
public sealed record GroupPageModel(GroupModel Group, LearnersModel Learners, RunTicket? UnderWay)
{
    /// <summary>The address of the learners of one origin, or of all.</summary>
    public string Link(LearnerOrigin? origin) => Group.Link(origin is { } one ? $"?from={LearnerFilter.Keys[one]}#learners" : "#learners");
}
