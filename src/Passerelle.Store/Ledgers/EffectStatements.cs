using System.Diagnostics;
using Passerelle.Store.Data;
using Passerelle.Store.Mails;

namespace Passerelle.Store.Ledgers;

/// <summary>Each effect as the SQL that carries it out.</summary>
internal static class EffectStatements
{
    /// <param name="now">The time of the write, for what carries no time of its own.</param>
    public static IEnumerable<Statement> Of(EnvironmentKey environment, IEnumerable<LedgerEffect> effects, string now) =>
        effects.SelectMany(effect => Of(environment.Value, effect, now));

    private static IEnumerable<Statement> Of(string env, LedgerEffect effect, string now) =>
        effect switch
        {
            LinkSaved e => LinkStatements.Save(env, e, now),
            LinkMoved e => LinkStatements.Move(env, e, now),
            LinkForgotten e => LinkStatements.Forget(env, e, now),
            LinkedByHand e => HandLinkStatements.Link(env, e),
            TakenOffByHand e => HandLinkStatements.TakeOff(env, e),
            RemovedByConnector e => LinkStatements.Remove(env, e),
            LeaverSeen e => LinkStatements.SeeLeaver(env, e),
            LeaverCleared e => LinkStatements.ClearLeaver(env, e),
            CreatePending e => WelcomeStatements.Pend(env, e),
            CreateSettled e => WelcomeStatements.Settle(env, e),
            WelcomeBegun e => WelcomeStatements.Begin(env, e),
            PasswordSet e => WelcomeStatements.SetPassword(env, e),
            WelcomeMailSent e => WelcomeStatements.SendMail(env, e),
            WelcomeDone e => WelcomeStatements.Finish(env, e),
            MembershipCaused e => RelationStatements.Add(env, e),
            MembershipGone e => RelationStatements.Drop(env, e),
            ManagerSet e => RelationStatements.Add(env, e),
            ManagerGone e => RelationStatements.Drop(env, e),
            BindingSaved e => FieldStatements.Bind(env, e),
            BindingDropped e => FieldStatements.Unbind(env, e),
            FieldRetired e => FieldStatements.Retire(env, e),
            RetiredFieldDropped e => FieldStatements.Drop(env, e),
            HandDeletionUndone e => DecisionStatements.Note(env, e),
            MailboxDecided e => DecisionStatements.Save(env, e),
            MailboxDecisionDropped e => DecisionStatements.Drop(env, e),
            MailQueued e => MailStatements.Queue(env, e, now),
            _ => throw new UnreachableException($"no statement for {effect.GetType().Name}"),
        };
}
