namespace Passerelle.Core.Planning.Wording;

/// <summary>The codes of the planner's own holds that are acted upon outside it.</summary>
public static class HoldCodes
{
    /// <summary>The removal of someone who holds another role than learner (rule S12).</summary>
    public const string HoldsRole = "holds-role";

    /// <summary>The address belonged to another employee's account (rule S11).</summary>
    public const string MailboxReused = "mailbox-reused";

    /// <summary>A deleted account without a link has the address and another name (rule S11).</summary>
    public const string DeletedAccountOtherName = "deleted-account-other-name";
}
