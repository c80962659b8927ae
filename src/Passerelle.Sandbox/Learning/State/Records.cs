namespace Passerelle.Sandbox.Learning.State;

internal sealed class CustomField(int ordinal, string id, string name, string targetType, string type)
{
    public int Ordinal { get; } = ordinal;
    public string Id { get; } = id;
    public string Name { get; set; } = name;
    public string TargetType { get; } = targetType;

    /// <summary><c>string</c> or <c>date</c>; cannot be changed after creation.</summary>
    public string Type { get; } = type;

    /// <summary>Empty: any value is accepted.</summary>
    public List<string> AuthorizedValues { get; set; } = [];
}

internal sealed class ExternalId(int ordinal, string id)
{
    public int Ordinal { get; } = ordinal;
    public string Id { get; } = id;
    public string Platform { get; set; } = "";
    public string TargetType { get; set; } = "";
    public string TargetId { get; set; } = "";
    public string Value { get; set; } = "";
}

internal sealed record BulkItem(string UserId, string GroupId, GroupRole Role);

/// <summary>What became of one item: <c>Error</c> is free text, without a code, as the vendor documents it.</summary>
internal sealed record BulkResult(BulkItem Item, string? Error);

/// <summary>A bulk job. Its status follows from the clock: a quarter of its time pending, a quarter queued, the rest running.</summary>
internal sealed class BulkOperation(int ordinal, string id, bool adds, DateTimeOffset createdAt, TimeSpan duration, List<BulkItem> input)
{
    public int Ordinal { get; } = ordinal;
    public string Id { get; } = id;
    public bool Adds { get; } = adds;
    public string Type => Adds ? "addUsersToGroups" : "removeUsersFromGroups";
    public DateTimeOffset CreatedAt { get; } = createdAt;
    public TimeSpan Duration { get; } = duration;
    public List<BulkItem> Input { get; } = input;
    public DateTimeOffset QueuedAt => CreatedAt + (Duration / 4);
    public DateTimeOffset StartedAt => CreatedAt + (Duration / 2);
    public DateTimeOffset EndedAt => CreatedAt + Duration;

    /// <summary>Null until the job has run.</summary>
    public List<BulkResult>? Results { get; set; }

    /// <summary>Set when the whole job is to fail, or has failed.</summary>
    public string? Failure { get; set; }

    public string StatusAt(DateTimeOffset now) =>
        Results is not null ? (Failure is null ? "completed" : "error")
        : now >= StartedAt ? "running"
        : now >= QueuedAt ? "queued"
        : "pending";
}
