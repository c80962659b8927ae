namespace Passerelle.Configuration.Settings;

/// <summary>That Personio may tell an environment when something about a person changes (section 11).</summary>
/// <param name="Token">What Personio sends in <c>Authorization</c> to prove who it is.</param>
public sealed record WebhookSettings(Secret Token);
