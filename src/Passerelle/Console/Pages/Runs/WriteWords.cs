using Passerelle.Console.Words;
using Passerelle.Reporting;

namespace Passerelle.Console.Pages.Runs;

/// <summary>The kinds of write in words.</summary>
public static class WriteWords
{
    public static IReadOnlyDictionary<string, Text> All { get; } =
        new Dictionary<string, Text>(StringComparer.Ordinal)
        {
            [WriteKinds.CreateUser] = new("Accounts created", "Comptes créés", "Konten angelegt"),
            [WriteKinds.RestoreUser] = new("Accounts restored", "Comptes rétablis", "Konten wiederhergestellt"),
            [WriteKinds.LinkUser] = new("Accounts linked", "Comptes liés", "Konten verknüpft"),
            [WriteKinds.UnlinkUser] = new("Accounts unlinked", "Comptes déliés", "Verknüpfungen gelöst"),
            [WriteKinds.UpdateUser] = new("Profiles updated", "Profils modifiés", "Profile geändert"),
            [WriteKinds.ActivateUser] = new("Accounts activated", "Comptes activés", "Konten aktiviert"),
            [WriteKinds.SetPassword] = new("Temporary passwords set", "Mots de passe provisoires définis", "Vorläufige Passwörter gesetzt"),
            [WriteKinds.DeleteUser] = new("Accounts deleted", "Comptes supprimés", "Konten gelöscht"),
            [WriteKinds.SetCustomValues] = new("Custom field values set", "Valeurs de champs personnalisés définies", "Werte benutzerdefinierter Felder gesetzt"),
            [WriteKinds.CreateCustomField] = new("Custom fields created", "Champs personnalisés créés", "Benutzerdefinierte Felder angelegt"),
            [WriteKinds.RenameCustomField] = new("Custom fields renamed", "Champs personnalisés renommés", "Benutzerdefinierte Felder umbenannt"),
            [WriteKinds.AddManager] = new("Managers added", "Responsables ajoutés", "Vorgesetzte hinzugefügt"),
            [WriteKinds.RemoveManager] = new("Managers taken away", "Responsables retirés", "Vorgesetzte entfernt"),
            [WriteKinds.AddMembership] = new("Put into groups", "Ajouts à des groupes", "In Gruppen aufgenommen"),
            [WriteKinds.RemoveMembership] = new("Taken out of groups", "Retraits de groupes", "Aus Gruppen entfernt"),
        };

    /// <summary>A kind that is not known stays as it is named.</summary>
    public static string Of(string kind) => All.TryGetValue(kind, out var text) ? text : kind;
}
