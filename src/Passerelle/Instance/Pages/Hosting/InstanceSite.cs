using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Instance.Pages.Hosting;

/// <summary>Which of the two simulated systems.</summary>
public enum InstanceSystem
{
    Learning,
    Personio,
}

/// <summary>One of the two simulated systems, as its pages see it.</summary>
public sealed class InstanceSite(InstanceSystem system, SimulatedWorld world, FaultPlan faults, PeriodWatch period, InstanceAddresses addresses)
{
    public InstanceSystem System => system;

    public LearningPlatform Platform => world.Platform;

    public PersonioAccount Personio => world.Personio;

    /// <summary>How this system fails now.</summary>
    public FaultPlan Faults => faults;

    public PeriodWatch Period => period;

    /// <summary>Where the other of the two is; null before both are served.</summary>
    public Uri? Other => system == InstanceSystem.Learning ? addresses.Personio : addresses.Learning;

    /// <summary>Where people arrive.</summary>
    public string Home => system == InstanceSystem.Learning ? "/groups" : "/employees";
}

/// <summary>Where the two systems are; known once they are served.</summary>
public sealed class InstanceAddresses
{
    public Uri? Learning { get; private set; }

    public Uri? Personio { get; private set; }

    public void Tell(Uri learning, Uri personio) => (Learning, Personio) = (learning, personio);
}
