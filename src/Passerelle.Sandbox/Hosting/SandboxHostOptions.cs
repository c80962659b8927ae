using Microsoft.AspNetCore.Http;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Hosting;

/// <summary>What the host serves, where, and where it keeps it.</summary>
public sealed record SandboxHostOptions
{
    /// <summary>First port tried when none is given.</summary>
    public const int FirstPort = 14532;

    /// <summary>The simulated Personio; <see langword="null"/> = none.</summary>
    public PersonioAccount? Personio { get; init; }

    /// <summary>The simulated learning platform; <see langword="null"/> = none.</summary>
    public LearningPlatform? Learning { get; init; }

    /// <summary>Port of the learning platform; <see langword="null"/>: the first from 14532 that is free together with the next one; 0: any.</summary>
    public int? LearningPort { get; init; }

    /// <summary>Port of Personio; <see langword="null"/>: the one after the learning platform's (any, if that is any); 0: any.</summary>
    public int? PersonioPort { get; init; }

    /// <summary>File that keeps the state of both sites; <see langword="null"/>: nothing is kept.</summary>
    public string? StateFile { get; init; }

    /// <summary>Time from a change to the saving of it.</summary>
    public TimeSpan SaveDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Clock of latencies and of the log.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gives what answers the addresses of a site that are not the vendor's API, such as pages; <see langword="null"/>: nobody does.</summary>
    public Func<SandboxSite, RequestDelegate>? Pages { get; init; }

    /// <summary>Whether the vendors' APIs are closed now: they answer 410 and do nothing. Pages and the control API go on.</summary>
    public Func<bool> IsClosed { get; init; } = static () => false;
}
