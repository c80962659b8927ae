using Passerelle.Connect.Personio;
using Passerelle.Core.Source;

namespace Passerelle.Running.Checking.Source;

/// <summary>What Personio showed.</summary>
/// <param name="Roster">Everyone; null when nothing in the configuration needs them, or when they could not be read.</param>
internal sealed record SourceFacts(SourceCheck Check, Roster? Roster)
{
    /// <summary>Whether a hidden attribute is hidden for sure, and not only empty on the people of a sample (rule R3).</summary>
    public bool IsProven => Check.IsProven || Roster is not null;

    public IReadOnlySet<string> Hidden => Check.IsProven || Roster is null ? Check.HiddenAttributes : Roster.HiddenAttributes;

    public IReadOnlyDictionary<string, AttributeInfo> Attributes => Check.IsProven || Roster is null ? Check.Attributes : Roster.Attributes;
}
