namespace Passerelle.Reporting;

/// <summary>What pausing and resuming answer.</summary>
/// <param name="By">Who decided it.</param>
/// <param name="Plan">The plan that was shown before resuming; null otherwise.</param>
public sealed record PauseDocument(string Environment, bool Paused, string By, string? Plan = null);
