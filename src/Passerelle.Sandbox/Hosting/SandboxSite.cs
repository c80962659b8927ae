using Microsoft.AspNetCore.Routing;
using Passerelle.Sandbox.Faults;

namespace Passerelle.Sandbox.Hosting;

/// <summary>One simulated system as the host sees it: how it is served, kept, reset, and what the control API may do with it.</summary>
public sealed class SandboxSite
{
    /// <summary>Name of its part in the state file and in the control API.</summary>
    public required string Name { get; init; }

    /// <summary>Everything below these paths is the vendor's, what it answers with 404 too; each with a slash at its beginning.</summary>
    public required IReadOnlyList<string> ApiPaths { get; init; }

    /// <summary>Maps the vendor's API.</summary>
    public required Action<IEndpointRouteBuilder> Map { get; init; }

    /// <summary>Maps what only this site has under <c>/_control</c>.</summary>
    public Action<IEndpointRouteBuilder> MapControl { get; init; } = static _ => { };

    public required Action<Stream> Save { get; init; }
    public required Action<Stream> Load { get; init; }

    /// <summary>Empties the site.</summary>
    public required Action Reset { get; init; }

    /// <summary>Fills the emptied site again, to what it shall begin with; nothing unless set.</summary>
    public Action Beginning { get; set; } = static () => { };

    /// <summary>Makes all tokens invalid.</summary>
    public required Action ExpireTokens { get; init; }

    /// <summary>Lifts every limit.</summary>
    public required Action Unlimit { get; init; }

    /// <summary>What <c>GET /_control</c> tells.</summary>
    public required Func<object> Summary { get; init; }

    /// <summary>Calls the given action after every change of what is saved.</summary>
    public required Action<Action> WhenChanged { get; init; }

    /// <summary>JSON body of a status that a fault sends; <see langword="null"/> = no body.</summary>
    public required Func<int, string?> ErrorBody { get; init; }

    /// <summary>Every request that arrived, those struck by faults included.</summary>
    public required SiteLog Log { get; init; }

    /// <summary>Clears a log of its own that the site keeps beside <see cref="Log"/>.</summary>
    public Action ClearLog { get; init; } = static () => { };

    public FaultPlan Faults { get; } = new();
}
