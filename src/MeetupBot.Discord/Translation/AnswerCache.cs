using System.Runtime.CompilerServices;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using Wired = MeetupBot.Discord.Wire.Interaction;

namespace MeetupBot.Discord.Translation;

/// <summary>Renders replies, and keeps the answers that are made of a card that the bot keeps.</summary>
internal sealed class AnswerCache(LateForms lateForms)
{
    private readonly ConditionalWeakTable<Card, Answer> _new = [];
    private readonly ConditionalWeakTable<Card, Answer> _rewritten = [];

    /// <inheritdoc cref="AnswerRenderer.Render"/>
    public Answer Render(Wired interaction, Reply reply) => reply is Reply.Replace { IsKept: true } kept
        ? (InteractionReader.OnPrivateAnswer(interaction) ? _rewritten : _new).GetOrAdd(
            kept.Card, static (_, made) => AnswerRenderer.Render(made.interaction, made.kept, made.lateForms), (interaction, kept, lateForms))
        : AnswerRenderer.Render(interaction, reply, lateForms);
}
