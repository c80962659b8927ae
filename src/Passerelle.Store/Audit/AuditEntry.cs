using System.Security.Cryptography;
using System.Text;
using Passerelle.Store.Data;

namespace Passerelle.Store.Audit;

/// <summary>One entry of the audit log.</summary>
/// <param name="Position">From 1, without gaps.</param>
/// <param name="Environment">Null when it concerns none.</param>
/// <param name="Actor">The person who did it.</param>
/// <param name="Action">Stable, in kebab case.</param>
/// <param name="Details">JSON.</param>
/// <param name="Hash">SHA-256 over the entry and the hash before it, in lower-case hexadecimal.</param>
public sealed record AuditEntry(
    long Position,
    DateTimeOffset At,
    EnvironmentKey? Environment,
    string Actor,
    string Action,
    string Details,
    string Hash
);

/// <summary>Whether the log is as it was written.</summary>
/// <param name="Entries">How many entries were looked at.</param>
/// <param name="FirstBroken">The first position that was changed, put in or left out; null when intact.</param>
/// <param name="Head">The last entry's hash: kept elsewhere, it also proves that nothing was cut off at the end.</param>
public sealed record AuditVerdict(long Entries, long? FirstBroken, string Head)
{
    public bool IsIntact => FirstBroken is null;
}

internal sealed class AuditRow
{
    public const string Columns = "position, at, env, actor, action, details, previous_hash AS PreviousHash, hash";

    public long Position { get; init; }
    public string At { get; init; } = "";
    public string? Env { get; init; }
    public string Actor { get; init; } = "";
    public string Action { get; init; } = "";
    public string Details { get; init; } = "";
    public string PreviousHash { get; init; } = "";
    public string Hash { get; init; } = "";

    /// <summary>The hash this entry must have. A JSON array keeps the parts apart.</summary>
    public string ComputeHash() =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(StoreJson.Write<object?[]>([PreviousHash, Position, At, Env, Actor, Action, Details]))
            )
        );

    public AuditEntry ToEntry() => new(Position, Iso.Time(At), Env is null ? null : EnvironmentKey.Parse(Env), Actor, Action, Details, Hash);
}
