namespace Passerelle.Store.Connectors;

/// <summary>A connector that the console owns.</summary>
/// <param name="Name">Its own name in this installation, the one in <see cref="EnvironmentKey.Connector"/>; never changes.</param>
/// <param name="Slug">As it stands in addresses; unique.</param>
/// <param name="Platform">The platform's name as people say it; accounts hold their roles on it.</param>
/// <param name="Enabled">When and by whom the integration was switched on (rule L1); null before that.</param>
/// <param name="Draft">The configuration as it is being worked on: the same text as the file, mistakes included.</param>
public sealed record StoredConnector(string Name, string Slug, string Platform, Signed? Enabled, Draft Draft);

/// <summary>Who did something, and when.</summary>
public sealed record Signed(string By, DateTimeOffset At);

/// <summary>A configuration that is being worked on.</summary>
/// <param name="Version">One more with each saving.</param>
public sealed record Draft(string Text, int Version, Signed Saved);
