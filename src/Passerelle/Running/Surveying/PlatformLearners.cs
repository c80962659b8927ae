using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Running.Surveying;

/// <summary>How somebody came to be a learner of a group, as far as the connector knows.</summary>
public enum LearnerOrigin
{
    /// <summary>The connector put the person there, or the platform did because of that.</summary>
    Connector,

    /// <summary>The person is synchronised, but was put there by hand or by the platform.</summary>
    Otherwise,

    /// <summary>The account is linked to no employee: the connector never touches it.</summary>
    NotSynchronised,
}

/// <summary>A learner of one group.</summary>
/// <param name="Name">As the platform has it.</param>
/// <param name="Employee">Null for an account that is linked to nobody.</param>
public sealed record PlatformLearner(UserId User, string Name, string? Mail, EmployeeId? Employee, LearnerOrigin Origin);

/// <summary>The learners of every group of a platform, read to be looked at and kept in memory only.</summary>
/// <param name="Groups">By name; a group whose roles were not read to their end is not in it.</param>
public sealed record PlatformLearners(IReadOnlyDictionary<GroupId, IReadOnlyList<PlatformLearner>> Groups)
{
    /// <param name="users">The accounts that are not deleted.</param>
    /// <param name="learners">The learners of each group.</param>
    public static PlatformLearners Of(IEnumerable<LearningUser> users, IEnumerable<(GroupId Group, IReadOnlySet<UserId> Users)> learners, Ledger ledger)
    {
        var known = users.DistinctBy(user => user.Id).ToDictionary(user => user.Id);
        var employees = ledger.Links.DistinctBy(link => link.Value.User).ToDictionary(link => link.Value.User, link => link.Key);
        return new PlatformLearners(
            learners.ToDictionary(
                one => one.Group,
                one =>
                    (IReadOnlyList<PlatformLearner>)
                        [
                            .. one
                                .Users.Select(user => LearnerOf(user, one.Group))
                                .OrderBy(learner => learner.Name, StringComparer.CurrentCulture)
                                .ThenBy(learner => learner.User.Value, StringComparer.Ordinal),
                        ]
            )
        );

        PlatformLearner LearnerOf(UserId id, GroupId group)
        {
            var user = known.GetValueOrDefault(id);
            var isLinked = employees.TryGetValue(id, out var employee);
            var origin =
                !isLinked ? LearnerOrigin.NotSynchronised
                : ledger.Caused.TryGetValue(id, out var caused) && caused.Contains(group) ? LearnerOrigin.Connector
                : LearnerOrigin.Otherwise;
            return new PlatformLearner(id, user?.DisplayName ?? id.Value, user?.Mail, isLinked ? employee : null, origin);
        }
    }
}
