using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Accepting;

/// <summary>Point (b): each synchronised field of a person against Personio's value, compared afresh and not taken from the plan.</summary>
internal sealed class FieldAcceptance
{
    private readonly AcceptanceInput input;
    private readonly ManagerAcceptance managers;
    private readonly CustomValueAcceptance values;
    private readonly Dictionary<UserId, LearningUser> living;
    private readonly Dictionary<UserId, string> linked = [];

    public FieldAcceptance(AcceptanceInput input)
    {
        this.input = input;
        living = input.Snapshot.Users.Where(u => !u.IsDeleted).ToDictionary(u => u.Id);
        foreach (var mapping in input.Snapshot.Mappings)
        {
            linked.TryAdd(mapping.User, mapping.Value);
        }

        managers = new ManagerAcceptance(input, Living);
        values = new CustomValueAcceptance(input);
    }

    /// <summary>The account, unless it is deleted or unknown.</summary>
    public LearningUser? Living(UserId user) => living.GetValueOrDefault(user);

    public IReadOnlyList<Miss> MissesOf(Employee employee, PersonPlan row, LearningUser? account)
    {
        if (account is null)
        {
            return [new Miss(MissKind.NoAccount)];
        }

        var misses = new List<Miss>();
        var link = linked.GetValueOrDefault(account.Id);
        if (!string.Equals(link, employee.Id.Value, StringComparison.Ordinal))
        {
            misses.Add(new Miss(MissKind.Differs, PersonioKeys.Id, employee.Id.Value, link));
        }

        Compare(PersonioKeys.FirstName, employee.FirstName, account.FirstName, Comparing.SameText, mayBeEmpty: false);
        Compare(PersonioKeys.LastName, employee.LastName, account.LastName, Comparing.SameText, mayBeEmpty: false);
        Compare(PersonioKeys.Email, employee.Email, account.Mail, Comparing.SameMail, mayBeEmpty: false);
        Compare(PersonioKeys.Position, employee.Position, account.Job, Comparing.SameText, mayBeEmpty: true);
        misses.AddRange(managers.MissesOf(employee, row, account.Id));
        misses.AddRange(values.MissesOf(employee, account.Id));
        return misses;

        void Compare(string field, FieldValue wanted, string? found, Func<string?, string?, bool> same, bool mayBeEmpty)
        {
            if (!wanted.IsDelivered)
            {
                misses.Add(new Miss(MissKind.NotDelivered, field, Found: found));
            }
            else if (wanted.Text is null && !mayBeEmpty)
            {
                misses.Add(new Miss(MissKind.EmptyInPersonio, field, Found: found));
            }
            else if (!same(wanted.Text, found))
            {
                misses.Add(new Miss(MissKind.Differs, field, wanted.Text, found));
            }
        }
    }
}
