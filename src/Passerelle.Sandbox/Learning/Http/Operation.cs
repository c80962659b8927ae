using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Passerelle.Sandbox.Learning.Behaviour;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Http;

/// <summary>One operation of the API: what it takes, which scope it needs, what it does.</summary>
internal sealed record Operation(string Method, string Path, string Scope, Func<Call, Answer> Handle)
{
    /// <summary>The form of its body; null when it takes none.</summary>
    public Shape? Body { get; init; }

    /// <summary>The filters and flags its query may hold.</summary>
    public IReadOnlyList<QueryParameter> Query { get; init; } = [];

    /// <summary>Whether its answer is a list in pages.</summary>
    public bool Paged { get; init; }

    public bool StartsBulk { get; init; }

    public RequestKind Kind => Method == "GET" ? RequestKind.Read : RequestKind.Write;
}

/// <summary>One request that has passed every check of form, being carried out under the lock.</summary>
internal sealed class Call(HttpContext http, LearningPlatformOptions options, Behaviours on, ListQuery query, JsonElement body)
{
    public LearningPlatformOptions Options { get; } = options;
    public Behaviours On { get; } = on;
    public LearningState State => On.State;
    public ListQuery Query { get; } = query;
    public JsonElement Body { get; } = body;

    public string Route(string name) => (string)http.Request.RouteValues[name]!;

    /// <summary>A text of the body; null where it is absent (or null).</summary>
    public string? Text(string name) => Body.TryGetProperty(name, out var value) ? value.GetString() : null;

    public Edit<string> EditOf(string name) => Body.TryGetProperty(name, out var value) ? value.GetString() : default(Edit<string>);

    public bool? Flag(string name) => Body.TryGetProperty(name, out var value) ? value.GetBoolean() : null;

    /// <summary>Acts on the user the path names.</summary>
    public Answer WithUser(Func<User, Answer> act) =>
        State.UsersById.TryGetValue(Route("userId"), out var user) ? act(user) : Answer.Refuse(Refusal.UserNotFound);

    /// <summary>Acts on the group the path names.</summary>
    public Answer WithGroup(Func<Group, Answer> act) =>
        State.GroupsById.TryGetValue(Route("groupId"), out var group) ? act(group) : Answer.Refuse(Refusal.GroupNotFound);
}
