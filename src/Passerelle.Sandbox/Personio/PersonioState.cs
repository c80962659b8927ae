using System.Text.Encodings.Web;
using System.Text.Json;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Personio;

/// <summary>All that is kept of an account in the state file.</summary>
public sealed record PersonioState
{
    public IReadOnlyList<PersonioEmployee> Employees { get; init; } = [];
    public IReadOnlyList<Unit> Units { get; init; } = [];
    public IReadOnlyList<PersonioAttribute> CustomAttributes { get; init; } = [];
    public IReadOnlyList<string> Hidden { get; init; } = [];
    public IReadOnlyList<PersonioToken> Tokens { get; init; } = [];
    public long NextId { get; init; } = 4_100_001;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal void Write(Stream to) => JsonSerializer.Serialize(to, this, Json);

    internal static PersonioState Read(Stream from) =>
        JsonSerializer.Deserialize<PersonioState>(from, Json) ?? throw new InvalidDataException("The state of the Personio account is empty.");
}

/// <summary>A token handed out.</summary>
/// <param name="Generation">1 or 2; a token of one generation is refused by the other.</param>
/// <param name="Scopes">Granted scopes, separated by blanks.</param>
public sealed record PersonioToken(string Value, int Generation, string Scopes, DateTimeOffset ExpiresAt);
