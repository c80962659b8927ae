using Passerelle.Core.Source;
using Passerelle.Running.Runs;

namespace Passerelle.Api.Linking;

/// <summary>An account that is to be an employee's.</summary>
/// <param name="Account">Its id or e-mail.</param>
/// <param name="SamePerson">Its former owner, who left, and the employee are one person.</param>
public sealed record LinkAccount(string Account, bool SamePerson = false)
{
    internal LinkOrder For(string employee) => new(new EmployeeId(employee), Account.Trim(), SamePerson);
}

/// <summary>Confirms what a plan shows: the same order, with the plan that was made for it.</summary>
/// <inheritdoc cref="LinkAccount" path="/param"/>
/// <param name="Plan">The plan that was made for this employee and this account.</param>
public sealed record LinkConfirmed(string Plan, string Account, bool SamePerson = false)
{
    internal LinkOrder For(string employee) => new LinkAccount(Account, SamePerson).For(employee);
}

/// <summary>Confirms what a plan shows.</summary>
/// <param name="Plan">The plan that was made to take this employee's account off.</param>
public sealed record UnlinkConfirmed(string Plan);
