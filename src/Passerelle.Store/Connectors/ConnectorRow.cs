using Passerelle.Store.Data;

namespace Passerelle.Store.Connectors;

internal sealed class ConnectorRow
{
    public const string Columns =
        "name, slug, platform, enabled_at AS EnabledAt, enabled_by AS EnabledBy, draft, draft_version AS DraftVersion, draft_saved_at AS DraftSavedAt, draft_saved_by AS DraftSavedBy";

    public string Name { get; init; } = "";
    public string Slug { get; init; } = "";
    public string Platform { get; init; } = "";
    public string? EnabledAt { get; init; }
    public string? EnabledBy { get; init; }
    public string Draft { get; init; } = "";
    public long DraftVersion { get; init; }
    public string DraftSavedAt { get; init; } = "";
    public string DraftSavedBy { get; init; } = "";

    public StoredConnector ToConnector() =>
        new(
            Name,
            Slug,
            Platform,
            EnabledAt is null ? null : new Signed(EnabledBy!, Iso.Time(EnabledAt)),
            new Draft(Draft, (int)DraftVersion, new Signed(DraftSavedBy, Iso.Time(DraftSavedAt)))
        );
}
