using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning.ByHand;

namespace Passerelle.Console.Pages.Unlinked;

/// <summary>What the address line asks for.</summary>
/// <param name="Likely">One of <see cref="Yes"/> and <see cref="No"/>; null for all.</param>
public sealed record UnlinkedFilter(string? Search, string? Likely, int? Page)
{
    /// <summary>Only accounts that may be somebody's who has none.</summary>
    public const string Yes = "yes";

    /// <summary>Only accounts like nobody's.</summary>
    public const string No = "no";
}

/// <summary>Accounts that only 360Learning knows, as they were read.</summary>
/// <param name="WithoutAccount">How many employees have none.</param>
/// <param name="All">How many accounts were found, filters aside.</param>
public sealed record UnlinkedRead(ListPage<UnlinkedAccount> List, int WithoutAccount, int All, DateTimeOffset At);

/// <param name="Read">Null before anybody asked, and when it is too old.</param>
/// <param name="Refusal">Why it could not be read; null when it could.</param>
public sealed record UnlinkedModel(ConnectorEnvironment Environment, UnlinkedRead? Read, Running.Planning.Refusal? Refusal);
