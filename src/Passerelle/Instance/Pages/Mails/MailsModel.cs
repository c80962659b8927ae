using Passerelle.Console.Shared;

namespace Passerelle.Instance.Pages.Mails;

/// <summary>A mail that was not sent.</summary>
/// <param name="IsOurs">Passerelle would have sent it; otherwise the platform itself.</param>
public sealed record UnsentLine(DateTimeOffset At, string To, string Subject, bool IsOurs);

/// <param name="HasAny">Whether there is any, search aside.</param>
public sealed record MailsModel(ListPage<UnsentLine> List, bool HasAny);
