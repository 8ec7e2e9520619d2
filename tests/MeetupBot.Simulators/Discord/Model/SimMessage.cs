using System.Text.Json;
using MeetupBot.Simulators.Discord.Interactions;

namespace MeetupBot.Simulators.Discord.Model;

/// <summary>A message as the simulator stores it. Source: Message Resource, "Message Structure".</summary>
public sealed class SimMessage
{
    private IReadOnlyList<SimComponent>? _components;
    private IReadOnlyList<SimComponent>? _flat;

    internal SimMessage(ulong id, SimChannel channel, SimUser author, DateTimeOffset createdAt)
    {
        Id = id;
        Channel = channel;
        Author = author;
        CreatedAt = createdAt;
    }

    public ulong Id { get; }

    public SimChannel Channel { get; }

    public SimUser Author { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>Null until the first edit.</summary>
    public DateTimeOffset? EditedAt { get; internal set; }

    /// <summary>How often it was edited.</summary>
    public int Edits { get; internal set; }

    public bool Deleted { get; internal set; }

    public string Content { get; internal set; } = "";

    public MessageFlag Flags { get; internal set; }

    public bool IsEphemeral => Flags.HasFlag(MessageFlag.Ephemeral);

    /// <summary>True while a deferred answer has no content yet ("is thinking…").</summary>
    public bool IsLoading => Flags.HasFlag(MessageFlag.Loading);

    /// <summary>The nonce with which it was created, as text.</summary>
    public string? Nonce { get; internal set; }

    public IReadOnlyList<SimAttachment> Attachments { get; internal set; } = [];

    /// <summary>Source: Message Resource, "Embed Structure". The array as sent.</summary>
    public JsonElement Embeds { get; internal set; } = EmptyArray;

    /// <summary>The users who were actually pinged, after <c>allowed_mentions</c>.</summary>
    public IReadOnlyList<ulong> PingedUsers => [.. Mentioned.Select(u => u.Id)];

    public IReadOnlyList<ulong> PingedRoles { get; internal set; } = [];

    public bool PingedEveryone { get; internal set; }

    /// <summary>The message that it replies to.</summary>
    public SimMessage? Reference { get; internal set; }

    /// <summary>The thread that was started from this message.</summary>
    public SimChannel? Thread { get; internal set; }

    /// <summary>The interaction that it answers. Null for an ordinary message.</summary>
    public SimInteraction? Interaction { get; internal init; }

    /// <summary>0 ordinary, 19 reply, 20 slash command, 23 context menu. Source: Message Resource, "Message Types".</summary>
    public int Type { get; internal set; }

    /// <summary>Top-level components.</summary>
    public IReadOnlyList<SimComponent> Components => _components ??= SimComponent.ReadAll(ComponentsJson);

    /// <summary>All components, including nested ones, in reading order.</summary>
    public IReadOnlyList<SimComponent> AllComponents => _flat ??= [.. Components.SelectMany(c => c.Flatten())];

    public IEnumerable<SimComponent> Buttons => AllComponents.Where(c => c.Type == ComponentType.Button);

    public IEnumerable<SimComponent> Selects => AllComponents.Where(c => c.IsSelect);

    /// <summary>All text that a reader sees, one part per line: content, embeds, text displays.</summary>
    public string Text => string.Join('\n', MessageText.Parts(this));

    internal static JsonElement EmptyArray { get; } = JsonElement.Parse("[]");

    /// <summary>The users of <see cref="PingedUsers"/>.</summary>
    internal IReadOnlyList<SimUser> Mentioned { get; set; } = [];

    /// <summary>Files that no component shows.</summary>
    internal IEnumerable<SimAttachment> LooseAttachments =>
        Attachments.Where(a => !AllComponents.Any(c => c.Shows("attachment://" + a.FileName)));

    internal JsonElement ComponentsJson { get; private set; } = EmptyArray;

    /// <summary>The JSON as the author sees it, cached until the next change.</summary>
    internal byte[]? CachedJson { get; set; }

    internal void SetComponents(JsonElement components)
    {
        ComponentsJson = components;
        _components = null;
        _flat = null;
    }
}
