using System.Security.Cryptography;

namespace Passerelle.Sandbox.Personio;

/// <summary>Tokens live for 24 hours; asking again within that time gives the same one.</summary>
internal sealed class PersonioTokens(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private List<PersonioToken> tokens = [];

    public PersonioToken Issue(int generation, string scopes)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            tokens.RemoveAll(token => token.ExpiresAt <= now);
            var known = tokens.Find(token => token.Generation == generation && token.Scopes == scopes);
            if (known is null)
            {
                known = new PersonioToken("papi-" + RandomNumberGenerator.GetHexString(64, lowercase: true), generation, scopes, now + Lifetime);
                tokens.Add(known);
            }

            return known;
        }
    }

    public PersonioToken? Find(int generation, string value)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            return tokens.Find(token => token.Generation == generation && token.Value == value && token.ExpiresAt > now);
        }
    }

    public void Revoke(string value)
    {
        lock (gate)
        {
            tokens.RemoveAll(token => token.Value == value);
        }
    }

    public IReadOnlyList<PersonioToken> All
    {
        get { lock (gate) { return [.. tokens]; } }
        set { lock (gate) { tokens = [.. value]; } }
    }
}
