using Passerelle.Core.Phrases;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio;

/// <summary>Where a roster comes from: one of Personio's two API generations, only ever read.</summary>
/// <remarks>Lost connections, refused credentials and missing rights are thrown as <see cref="Http.RemoteAccessException"/>.</remarks>
public interface IRosterSource
{
    /// <summary>Reads everyone, with the proof that it was everyone (rules R2 and R3).</summary>
    Task<Roster> ReadAsync(RosterQuery query, CancellationToken cancellationToken);

    /// <summary>Asks for one employee by id: only a clear <em>not found</em> is absence (rule R2).</summary>
    Task<AbsenceAnswer> AskAsync(EmployeeId id, RosterQuery query, CancellationToken cancellationToken);

    /// <summary>The attributes that the credential may read, by key; null when Personio does not tell.</summary>
    Task<IReadOnlyDictionary<string, AttributeInfo>?> AttributesAsync(CancellationToken cancellationToken);

    /// <summary>Proves credentials, rights and readable attributes without reading everyone (rule L3).</summary>
    Task<SourceCheck> CheckAsync(RosterQuery query, CancellationToken cancellationToken);
}

/// <summary>What Personio says when asked for one employee.</summary>
public abstract record AbsenceAnswer
{
    private AbsenceAnswer() { }

    /// <summary>The employee exists.</summary>
    public sealed record Found(Employee Employee) : AbsenceAnswer;

    /// <summary>Personio clearly said that there is no such employee.</summary>
    public sealed record NotFound : AbsenceAnswer;

    /// <summary>No clear answer: the person counts as present.</summary>
    public sealed record Unknown(Phrase Why) : AbsenceAnswer;
}

/// <summary>What a check of the source found out.</summary>
/// <param name="ExcessRights">Rights of the credential beyond those that are needed, as Personio names them.</param>
/// <param name="HiddenAttributes">Keys the configuration needs and the credential does not deliver.</param>
/// <param name="Attributes">The readable attributes as far as they are known, by key.</param>
/// <param name="IsProven">False when the hidden attributes were judged from a sample of people, because Personio does not list them.</param>
public sealed record SourceCheck(
    IReadOnlyList<string> ExcessRights,
    IReadOnlySet<string> HiddenAttributes,
    IReadOnlyDictionary<string, AttributeInfo> Attributes,
    bool IsProven
);
