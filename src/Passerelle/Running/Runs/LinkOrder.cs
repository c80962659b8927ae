using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Running.Planning;

namespace Passerelle.Running.Runs;

/// <summary>What a person wants done about one employee's link.</summary>
/// <param name="Account">Id or e-mail of the account that is the employee's; null: the link is taken off.</param>
/// <param name="SamePerson">A person says that the account's former owner and the employee are one (rule S11).</param>
public sealed record LinkOrder(EmployeeId Employee, string? Account, bool SamePerson = false);

/// <summary>What would follow from an order, stored and ready to be shown.</summary>
/// <param name="Id">The stored plan's id.</param>
/// <param name="Row">The one row it has.</param>
public sealed record LinkPlan(string Id, PersonPlan Row);

/// <summary>A plan for an order, or why there is none.</summary>
/// <param name="Planned">What the plan was made from; null when there is none.</param>
public sealed record LinkAttempt(LinkPlan? Plan, Planned? Planned, Refusal? Refusal)
{
    public static implicit operator LinkAttempt(Refusal refusal) => new(Plan: null, Planned: null, refusal);
}
