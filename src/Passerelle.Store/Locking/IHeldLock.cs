namespace Passerelle.Store.Locking;

/// <summary>A lock of the system, held until disposed or until the process dies.</summary>
internal interface IHeldLock : IAsyncDisposable
{
    /// <summary>False once the lock was lost, which happens when a connection breaks.</summary>
    Task<bool> IsStillHeldAsync(CancellationToken cancel);
}
