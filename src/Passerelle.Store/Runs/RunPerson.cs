using Passerelle.Core.Source;

namespace Passerelle.Store.Runs;

/// <summary>What became of a person in a run; who stayed as they were and who was out of scope are not kept.</summary>
/// <param name="Kind">The count of the run's report that has the person.</param>
public sealed record RunPerson(EmployeeId Employee, string Kind);
