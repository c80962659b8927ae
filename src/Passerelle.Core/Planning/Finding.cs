using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning;

/// <summary>Something wrong in the data that a person should mend.</summary>
/// <param name="Code">Stable, in kebab case.</param>
/// <param name="Employee">The person it concerns; null when it concerns the configuration or a value.</param>
/// <param name="Field">The field it concerns, as the configuration names it.</param>
/// <param name="Text">What is wrong, in words an HR colleague understands.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record Finding(string Code, EmployeeId? Employee, UserId? User, string? Field, string Text, string Mend);

/// <summary>Changes of one person that wait for a named person's approval.</summary>
/// <param name="Code">Which guard or rule holds: stable, in kebab case.</param>
/// <param name="Changes">What approving carries out.</param>
public sealed record Hold(string Code, string Text, string Mend, IReadOnlyList<Change> Changes);
