using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Lists in private what the bot stores about a member.</summary>
internal sealed class WhatIStoreButtons : IButton
{
    public const string StoredButton = "me.stored";

    public static IReadOnlyList<string> Buttons { get; } = [StoredButton];

    public static Button Draw() => new(Words.WhatIStore, new(StoredButton));

    public Reply Run(InteractionContext context, ComponentInteraction press) => new Reply.Private(new Card(
        new Block.Heading("", [new Span.Strong(Words.WhatIStore)]),
        new Block.Paragraph(Words.StoredAboutYou),
        new Block.Paragraph(Words.StoredOfMeetups),
        new Block.Paragraph(Words.StoredOfPeople),
        new Block.Paragraph(Words.StoredBesides),
        new Block.Footer(Words.StoredHow))
    {
        Summary = Words.WhatIStore,
    });
}
