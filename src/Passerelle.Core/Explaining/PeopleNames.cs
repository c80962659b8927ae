using Passerelle.Core.Phrases;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Explaining;

/// <summary>Who other people are, for a reader who knows names and not ids; the id alone where no name is known.</summary>
internal sealed class PeopleNames(PersonFacts facts)
{
    /// <summary>As in “Ada King (1002)”, or “employee 1002”.</summary>
    public Phrase Of(EmployeeId employee) => facts.EmployeeNames.TryGetValue(employee, out var name) ? Phrase.Of($"{name} ({employee})") : Phrase.Of($"employee {employee}");

    /// <summary>As in “Ada King (ada@acme.example)”, or “the account 5f…”.</summary>
    public Phrase Of(UserId user) => facts.UserNames.TryGetValue(user, out var name) ? Phrase.Verbatim(name) : Phrase.Of($"the account {user}");
}
