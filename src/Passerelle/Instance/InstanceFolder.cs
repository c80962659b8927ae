namespace Passerelle.Instance;

/// <summary>Where the test instance keeps its files, in the folder <c>instance</c> of the data folder.</summary>
public sealed class InstanceFolder(DirectoryInfo data)
{
    public string Path { get; } = System.IO.Path.Combine(data.FullName, "instance");

    /// <summary>State of both simulated systems.</summary>
    public string State => In("state.zip");

    /// <summary>Held open by the process that keeps the state.</summary>
    public string StateLock => State + ".lock";

    /// <summary>Where the instance runs.</summary>
    public string Record => In("running.json");

    /// <summary>How long it may be used.</summary>
    public string Period => In("period.json");

    /// <summary>That it was filled from production.</summary>
    public string Fill => In("fill.json");

    /// <summary>Asks the running instance to end.</summary>
    public string StopRequest => In("stop");

    /// <summary>The configuration file that fits the instance.</summary>
    public string Configuration => In(SimulatedConfiguration.FileName);

    /// <summary>What a reset goes back to.</summary>
    public string BeginningOf(string site) => In($"beginning-{site}.json");

    /// <summary>The configuration file as a person would type it.</summary>
    public string ConfigurationToType =>
        System.IO.Path.GetRelativePath(Environment.CurrentDirectory, Configuration) is var near && near.StartsWith("..", StringComparison.Ordinal)
            ? Configuration
            : near;

    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public void Create() => Directory.CreateDirectory(Path);

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
