using System.Text.Json;
using Passerelle.Console.Shared;
using Passerelle.Console.Words;
using Passerelle.Core.Planning;

namespace Passerelle.Console.Pages.People;

/// <summary>What a plan does with one person: sign, colour and words.</summary>
public static class PlannedActions
{
    private static readonly Dictionary<PersonAction, ChangeKind> Kinds = new()
    {
        [PersonAction.Create] = ChangeKind.Create with { Name = new Text("create", "créer", "anlegen") },
        [PersonAction.Restore] = ChangeKind.Restore with { Name = new Text("restore", "rétablir", "wiederherstellen") },
        [PersonAction.Adopt] = ChangeKind.Adopt with { Name = new Text("adopt", "adopter", "übernehmen") },
        [PersonAction.Update] = ChangeKind.Update with { Name = new Text("change", "modifier", "ändern") },
        [PersonAction.Remove] = ChangeKind.Remove with { Name = new Text("remove", "retirer", "entfernen") },
        [PersonAction.Held] = ChangeKind.Held with { Name = new Text("held", "retenu", "zurückgehalten") },
        [PersonAction.Skip] = ChangeKind.Skip with { Name = new Text("kept back", "laissé de côté", "zurückgestellt") },
        [PersonAction.None] = ChangeKind.Unchanged with { Name = new Text("unchanged", "inchangé", "unverändert") },
        [PersonAction.OutOfScope] = ChangeKind.OutOfScope,
    };

    /// <summary>For a filter: the value of the address line, which is also how a stored row writes it.</summary>
    public static IReadOnlyList<(string Value, Text Text)> All { get; } = [.. Kinds.Select(kind => (Stored(kind.Key), kind.Value.Name))];

    public static ChangeKind Of(PersonAction action) => Kinds[action];

    private static string Stored(PersonAction action) => JsonNamingPolicy.CamelCase.ConvertName(action.ToString());
}
