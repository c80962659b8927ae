using Passerelle.Core.Memory;
using Passerelle.Core.Phrases;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.ByHand;

/// <summary>What a person decided about links, complete: who gets which account, and which accounts are taken off whom (rule R10).</summary>
/// <param name="Employee">The employee it is about.</param>
/// <param name="Given">The account that becomes the employee's; null when accounts are only taken off.</param>
/// <param name="TakenOff">Pairs that are links no more, and that no rule makes again.</param>
/// <param name="Forgotten">Employees whose link in Passerelle's store ends.</param>
/// <param name="About">Everyone whose row may come out differently.</param>
/// <param name="Words">What a person should know before agreeing, in full sentences.</param>
public sealed record HandDecision(
    EmployeeId Employee,
    UserId? Given,
    IReadOnlyList<(EmployeeId Employee, UserId User)> TakenOff,
    IReadOnlyList<EmployeeId> Forgotten,
    IReadOnlySet<EmployeeId> About,
    IReadOnlyList<Phrase> Words
)
{
    /// <summary>The ledger as it is once the decision is written down.</summary>
    public Ledger After(Ledger ledger)
    {
        var byHand = ledger.LinkedByHand.Where(l => !TakenOff.Contains((l.Key, l.Value)) && l.Key != Employee).ToDictionary();
        var notTheirs = ledger.NotTheirs.Concat(TakenOff).ToHashSet();
        if (Given is { } user)
        {
            byHand[Employee] = user;
            notTheirs.Remove((Employee, user));
        }

        return ledger with
        {
            Links = ledger.Links.Where(l => !Forgotten.Contains(l.Key)).ToDictionary(),
            LinkedByHand = byHand,
            NotTheirs = notTheirs,
        };
    }
}

/// <summary>A decision, or why it cannot be taken.</summary>
/// <param name="Code">Stable code of what stands against it; null when nothing does.</param>
public sealed record HandVerdict(HandDecision? Decision, string? Code = null, Phrase? What = null, Phrase? Remedy = null)
{
    public static HandVerdict Refused(string code, Phrase what, Phrase remedy) => new(Decision: null, code, what, remedy);
}
