namespace Passerelle.Running.Applying;

/// <summary>How far an application is; counted in changes.</summary>
public sealed class ApplyProgress
{
    private int done;

    public int Total { get; set; }

    public int Done => Volatile.Read(ref done);

    public void Advance(int changes = 1) => Interlocked.Add(ref done, changes);
}
