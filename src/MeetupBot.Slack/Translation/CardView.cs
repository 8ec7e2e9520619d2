using MeetupBot.Chat.Cards;
using MeetupBot.Slack.Wire;
using NodaTime;

namespace MeetupBot.Slack.Translation;

/// <summary>Shows a card outside a conversation: as a modal, or as a person's Home tab. Source: docs.slack.dev, Reference, Views.</summary>
internal static class CardView
{
    /// <param name="origin">Where it was opened. It comes back with every press in it.</param>
    public static View Modal(Card card, Instant now, FormOrigin origin) =>
        Modal(SlackTexts.CardTitle, CardRenderer.Render(card, now, Limits.BlocksOfView).Blocks) with { PrivateMetadata = origin.ToMetadata() };

    public static View Home(Card card, Instant now) => new(View.HomeType, CardRenderer.Render(card, now, Limits.BlocksOfView).Blocks);

    /// <summary>A placeholder until the content is known, since a trigger is valid for three seconds.</summary>
    public static View Waiting { get; } = Modal(SlackTexts.WaitingTitle, [new SectionBlock(TextObject.Plain(SlackTexts.Waiting))]);

    private static View Modal(string title, IReadOnlyList<LayoutBlock> blocks) => new(View.ModalType, blocks)
    {
        Title = Limits.Plain(title, Limits.ViewTitle),
        Close = Limits.Plain(SlackTexts.Close, Limits.ViewButton),
    };
}
