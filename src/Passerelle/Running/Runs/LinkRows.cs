using Passerelle.Cli;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.ByHand;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Rules;
using Passerelle.Running.Planning;

namespace Passerelle.Running.Runs;

/// <summary>Makes of the plan that rests on a decision about links the one row that is carried out, with all that a person should know.</summary>
public static class LinkRows
{
    public static (Planned? Planned, Refusal? Refusal) Of(Planned planned, SyncRules rules)
    {
        var decision = planned.Decision!;
        var row = planned.Plan.People.First(p => p.Employee == decision.Employee);
        if (decision.Given is null)
        {
            return (With(planned, Unlinked(row, decision), rules, keepsFields: false), null);
        }

        return string.Equals(row.Reason, ReasonCodes.LinkedByHand, StringComparison.Ordinal)
            ? (With(planned, row with { Why = Told(row.Why, decision) }, rules, keepsFields: true), null)
            : (
                null,
                new Refusal("link-not-possible", $"The account cannot be linked now: {row.Why}", row.Findings.Select(f => f.Remedy).FirstOrDefault() ?? "passerelle explain tells more.", ExitCodes.Configuration)
            );
    }

    private static Planned With(Planned planned, PersonPlan row, SyncRules rules, bool keepsFields)
    {
        var plan = planned.Plan with
        {
            People = [row],
            CustomFields = [.. planned.Plan.CustomFields.Where(f => keepsFields || f.Action == CustomFieldAction.Keep)],
            Groups = GroupPlans.Of(planned.Snapshot.Groups, rules, planned.Snapshot, [row]),
            Findings = [],
        };
        return planned with { Plan = plan };
    }

    /// <summary>Only the link goes; what follows for the person, a new account perhaps, is the next run's.</summary>
    private static PersonPlan Unlinked(PersonPlan row, HandDecision decision)
    {
        var sent = row.Changes.OfType<UnlinkUser>().ToList();
        var remembered = decision.TakenOff.Where(off => sent.TrueForAll(u => u.User != off.User)).Select(off => new UnlinkUser(off.User, Mapping: null, off.Employee.Value));
        return row with
        {
            User = decision.TakenOff[0].User,
            Action = PersonAction.Update,
            Reason = ReasonCodes.UnlinkedByHand,
            Why = $"{Told("A person takes the account off the employee.", decision)} What the next run does: {row.Why}",
            Changes = [.. sent, .. remembered],
            Holds = [],
            After = null,
        };
    }

    private static Phrase Told(Phrase text, HandDecision decision) => decision.Words.Aggregate(text, (told, word) => Phrase.Of($"{told} {word}"));
}
