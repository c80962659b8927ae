using Passerelle.Core.Source;

namespace Passerelle.Core.Undoing;

/// <summary>Something of a run that no undo brings back; it is said before anything else (rule R8).</summary>
/// <param name="Code">One of <see cref="IrreversibleCodes"/>.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Employees">Whom it concerns; empty when it concerns no single person.</param>
/// <param name="What">Names it speaks of, for example of custom fields; empty for most.</param>
public sealed record Irreversible(string Code, string Text, IReadOnlyList<EmployeeId> Employees, IReadOnlyList<string> What);

/// <summary>The codes of <see cref="Irreversible"/>: stable, in kebab case.</summary>
public static class IrreversibleCodes
{
    /// <summary>Mails with a login have gone.</summary>
    public const string MailSent = "mail-sent";

    /// <summary>A password was replaced.</summary>
    public const string PasswordReplaced = "password-replaced";

    /// <summary>A deletion took what the platform does not give back.</summary>
    public const string HistoryLost = "history-lost";

    /// <summary>A deletion took other roles than learner.</summary>
    public const string RolesLost = "roles-lost";

    /// <summary>Restored people log in with a new password or invitation.</summary>
    public const string NewLogin = "new-login";

    /// <summary>Accounts that the run made stay in 360Learning as deleted accounts.</summary>
    public const string AccountRemains = "account-remains";

    /// <summary>An account that was activated stays active.</summary>
    public const string ActivationRemains = "activation-remains";

    /// <summary>Groups above the synchronised one, into which the platform put people by itself, keep them.</summary>
    public const string ParentsRemain = "parent-groups-remain";

    /// <summary>Custom fields that the run made stay.</summary>
    public const string FieldRemains = "custom-field-remains";

    /// <summary>Custom fields that the run renamed keep the new name.</summary>
    public const string FieldRenamed = "custom-field-renamed";

    /// <summary>External ids that were taken off other accounts, since a person decided it, stay off.</summary>
    public const string IdsStayOff = "external-ids-stay-off";

    /// <summary>What a deletion took was not kept, since it could not be read then.</summary>
    public const string NotKept = "not-kept";

    public static IReadOnlyList<string> All { get; } =
        [HistoryLost, RolesLost, NotKept, MailSent, PasswordReplaced, NewLogin, AccountRemains, ActivationRemains, ParentsRemain, IdsStayOff, FieldRemains, FieldRenamed];
}
