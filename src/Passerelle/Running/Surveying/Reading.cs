using Passerelle.Core.Phrases;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Running.Surveying;

/// <summary>The employees and the groups of one environment, read to be looked at and kept in memory only.</summary>
/// <param name="Roster">With names and the asked fields, nothing else.</param>
/// <param name="Asked">The Personio keys that were asked for.</param>
/// <param name="At">When the reading ended.</param>
public sealed record Reading(Roster Roster, GroupTree Groups, IReadOnlySet<string> Asked, DateTimeOffset At);

/// <summary>Why nothing could be read.</summary>
/// <param name="Code">Stable, in kebab case.</param>
/// <param name="What">What went wrong, for the one who waits.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ReadingTrouble(string Code, Phrase What, Phrase Remedy);

/// <summary>How far a reading is.</summary>
public enum ReadingStep
{
    Employees,
    Groups,
    Done,
    Failed,
}
