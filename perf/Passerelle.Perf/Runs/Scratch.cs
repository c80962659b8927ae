namespace Passerelle.Perf.Runs;

/// <summary>A folder that goes with the measurement.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("passerelle-perf-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
