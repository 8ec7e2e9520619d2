using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Reading;

namespace MeetupBot.Simulators.Slack.Model;

/// <summary>A message in its current state. Source: Message object.</summary>
public sealed class SlackMessage
{
    internal SlackMessage(SlackConversation conversation, string ts, SlackUser author)
    {
        Conversation = conversation;
        Ts = ts;
        Author = author;
    }

    public SlackConversation Conversation { get; }

    /// <summary>Its id in the conversation.</summary>
    public string Ts { get; }

    public SlackUser Author { get; }

    /// <summary>The only person who sees it. Null: everybody.</summary>
    public SlackUser? VisibleTo { get; internal init; }

    public string? ThreadTs { get; internal init; }

    /// <summary>A reply that also stands in the channel. Source: thread_broadcast message.</summary>
    public bool IsBroadcast { get; internal init; }

    /// <summary>The text as sent: the body when there are no blocks, else the text of notifications.</summary>
    public string Text { get; internal set; } = "";

    public bool IsDeleted { get; internal set; }

    /// <summary>How often it was edited.</summary>
    public int Edits { get; internal set; }

    public IReadOnlyList<SlackFile> Files { get; internal set; } = [];

    /// <summary>As sent, each with its <c>block_id</c>.</summary>
    public JsonArray Blocks { get; internal set; } = [];

    /// <summary>All texts as sent, with their markup.</summary>
    public string Markup => string.Join('\n', ShownParts.Read(this).Select(p => p.Text));

    /// <summary>Buttons, menus and the like, in order.</summary>
    public IReadOnlyList<SlackElement> Elements => SlackElement.In(Blocks);

    /// <summary>The choices in it since its last edit, by person.</summary>
    internal Dictionary<SlackUser, ElementStates> Choices { get; } = [];

    public override string ToString() => $"{Ts} in {Conversation}: {Text}";
}
