using Passerelle.Console.Words;
using Passerelle.Core.Planning;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.People;

/// <summary>One person as the database gives it.</summary>
internal sealed class PersonRow
{
    /// <summary>A column: when something was last written about the person called <c>shown</c>.</summary>
    public const string ChangedAt =
        "(SELECT max(i.at) FROM intent i WHERE i.env = @env AND i.employee = shown.employee AND i.outcome = 'Succeeded') AS ChangedAtText";

    public string Employee { get; init; } = "";
    public string Content { get; init; } = "";
    public string? UserId { get; init; }
    public string? RemovedAt { get; init; }
    public string? ChangedAtText { get; init; }

    public PersonLine ToLine()
    {
        var planned = Content.Length == 0 ? null : StoreJson.Read<PersonPlan>(Content);
        return new PersonLine(
            Employee,
            planned?.Name,
            planned?.Action,
            planned?.Why.ForReader(),
            new AccountState(UserId, RemovedAt is not null),
            StoreQueries.TimeOrNull(ChangedAtText)
        );
    }
}
