using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Validation;

namespace MeetupBot.Simulators.Discord.Model;

/// <summary>Creates, edits and deletes messages, and notifies the gateway.</summary>
internal sealed class MessageStore(SimWorld world)
{
    public SimMessage Create(SimChannel channel, SimUser author, MessageDraft draft, Action<SimMessage>? prepare = null, SimInteraction? interaction = null)
    {
        var message = new SimMessage(world.Snowflakes.Next(), channel, author, world.Now)
        {
            Interaction = interaction,
            Flags = draft.Flags ?? MessageFlag.None,
        };
        Fill(message, draft);
        prepare?.Invoke(message);
        if (!message.IsEphemeral)
        {
            channel.Messages.Add(message);
            channel.LastMessageId = message.Id;
        }

        world.Events.MessageCreated(message);
        return message;
    }

    public void Edit(SimMessage message, MessageDraft draft)
    {
        if (draft.Flags is { } flags)
            message.Flags = ApplyFlags(message.Flags, flags);
        message.Flags &= ~MessageFlag.Loading;
        Fill(message, draft);
        message.EditedAt = world.Now;
        message.Edits++;
        world.Events.MessageUpdated(message);
    }

    public void Delete(SimMessage message)
    {
        message.Deleted = true;
        message.Channel.Messages.Remove(message);
        if (!message.IsEphemeral)
            world.Events.MessageDeleted(message);
        world.Changes.Pulse();
    }

    /// <summary>Deletes several messages of one channel with one event.</summary>
    public void Delete(IReadOnlyList<SimMessage> messages)
    {
        foreach (var message in messages)
        {
            message.Deleted = true;
            message.Channel.Messages.Remove(message);
        }

        world.Events.MessagesDeleted(messages);
        world.Changes.Pulse();
    }

    /// <summary>SUPPRESS_EMBEDS can be set and cleared, IS_COMPONENTS_V2 only set. Source: Message Resource, "Edit Message".</summary>
    private static MessageFlag ApplyFlags(MessageFlag old, MessageFlag sent) =>
        (old & ~MessageFlag.SuppressEmbeds) | (sent & (MessageFlag.SuppressEmbeds | MessageFlag.ComponentsV2));

    private void Fill(SimMessage message, MessageDraft draft)
    {
        if (draft.ContentSent)
            message.Content = (draft.Content ?? "").Trim();
        if (draft.Embeds is { } embeds)
            message.Embeds = embeds;
        if (draft.Components is { } components)
            message.SetComponents(components);
        if (draft.Attachments is { } attachments)
            message.Attachments = attachments;
        message.CachedJson = null;
        MentionScanner.Apply(message, world, draft.Mentions);
    }
}
