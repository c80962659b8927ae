using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Ledgers;

namespace Passerelle.Store.Mails;

/// <summary>What became of a mail.</summary>
public enum MailState
{
    /// <summary>Waits to be sent.</summary>
    Due,

    /// <summary>An attempt has begun; left so by a process that died, it is not known whether the mail has gone.</summary>
    Sending,
    Sent,

    /// <summary>Given up.</summary>
    Failed,

    /// <summary>A later mail or password took its place.</summary>
    Void,

    /// <summary>Never to be sent, only listed: test environment (rule T3).</summary>
    Listed,
}

/// <summary>A mail to be kept.</summary>
/// <param name="Kind">What it is, for example <c>credentials</c>; a newer one of a kind makes a waiting older one of the same person void (rule N2).</param>
/// <param name="Content">All of it, recipient and secrets included; only ever kept encrypted.</param>
/// <param name="IsListedOnly">Never sent: test environment.</param>
public sealed record NewMail(EmployeeId Employee, UserId? User, string? Run, string Kind, string Content, bool IsListedOnly)
{
    /// <summary>The texts that it is found by when it is only listed; kept as they are, so nothing of them is secret. None: it is not found.</summary>
    public IReadOnlyList<string> FoundBy { get; init; } = [];
}

/// <summary>A mail that is kept.</summary>
/// <param name="Content">Null once sent, void or given up, and when the key does not fit.</param>
/// <param name="NextTryAt">When it is due; null when at once.</param>
public sealed record KeptMail(
    string Id,
    EmployeeId Employee,
    UserId? User,
    string? Run,
    string Kind,
    string? Content,
    MailState State,
    DateTimeOffset CreatedAt,
    int Attempts,
    DateTimeOffset? NextTryAt,
    DateTimeOffset? SentAt,
    string? Error
);

/// <summary>Puts a mail into the outbox together with what else is remembered of the same outcome; made by <see cref="Outbox.Seal"/>.</summary>
public sealed record MailQueued : LedgerEffect
{
    internal MailQueued(string id, NewMail mail, byte[] content)
    {
        Id = id;
        Mail = mail with { Content = "" };
        Content = content;
    }

    public string Id { get; }

    internal NewMail Mail { get; }

    internal byte[] Content { get; }
}
