using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Communities;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Links;
using MeetupBot.Storage.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Link;

internal sealed class LinkCard(Session session)
{
    public static Card DrawChoice(InteractionContext context)
    {
        var buttons = new List<Button>();
        if (context.Caller.SeemsOrganizer)
            buttons.Add(new Button(Words.ThisSpace, new(LinkCommand.SpaceButton), ButtonTone.Primary));
        buttons.Add(new Button(Words.MyAccounts, new(LinkCommand.AccountsButton)));
        var blocks = new List<Block> { new Block.Paragraph(Words.WhatToLink) };
        if (context.Caller.SeemsOrganizer)
            blocks.Add(
                new Block.Paragraph([new Span.Strong(Words.ThisSpace), ": " + Words.LinkSpaceDoes(SpaceText.Write(context.Caller.Space))]));
        blocks.Add(new Block.Paragraph([new Span.Strong(Words.MyAccounts), ": " + Words.LinkAccountsDoes]));
        blocks.Add(new Block.Buttons(buttons));
        return new Card(blocks) { Summary = Words.WhatToLink };
    }

    public static Card DrawSpaceCode(Space space, string code) =>
        CodeCard(code, Words.UseSpaceCode, Words.SpaceCodeMeans(SpaceText.Write(space)));

    public static Card DrawAccountCode(string code) => CodeCard(code, Words.UseAccountCode, Words.AccountCodeMeans);

    /// <summary>Shows the second side what will happen, and asks them to confirm.</summary>
    public Card DrawPreview(InteractionContext context, LinkCode code, string typed) => new(
        new Block.Paragraph(code.Kind == LinkKind.Spaces ? SpacePreview(context, code) : AccountPreview(context, code)),
        new Block.Paragraph(code.Kind == LinkKind.Spaces ? Words.SpacesUndo : Words.AccountsUndo),
        new Block.Buttons(new Button(Words.LinkThem, new(LinkCommand.JoinButton, Plain(typed)), ButtonTone.Primary)))
    {
        Tone = CardTone.Open,
        Summary = Words.LinkThem,
    };

    private static string Plain(string typed) => CodeText.TryRead(typed, out var code) ? code : "";

    private static Card CodeCard(string code, string how, string meaning) => new(
        new Block.Heading("", [new Span.Code(CodeText.Format(code))]),
        new Block.Paragraph([how, new Span.Code("/meetup link " + CodeText.Format(code))]),
        new Block.Paragraph(meaning))
    {
        Tone = CardTone.Open,
        Summary = Words.YourCode,
    };

    private RichText SpacePreview(InteractionContext context, LinkCode code)
    {
        var first = session.Communities.FindSpace(code.SpaceId)!;
        var cards = session.Meetups.Upcoming(first.CommunityId, Viewer.Anybody, context.Now, LinkedCardPosts.MostAtOnce).Count
            + session.Meetups.Upcoming(context.Caller.Space.CommunityId, Viewer.Anybody, context.Now, LinkedCardPosts.MostAtOnce).Count;
        return new RichText([new Span.Strong(SpaceText.Write(context.Caller.Space)), " and ", new Span.Strong(SpaceText.Write(first))])
            + Words.BecomeOne(SpaceText.Write(first), Math.Min(cards, LinkedCardPosts.MostAtOnce));
    }

    private RichText AccountPreview(InteractionContext context, LinkCode code)
    {
        var first = session.Members.Accounts([code.MemberId])
            .First(account => account.Platform == code.Platform && account.ExternalId == code.ExternalId);
        var own = Words.OnPlatform(context.Caller.Member.Name ?? Words.FormerMember, context.Platform);
        return new RichText([new Span.Strong(own), " and ", new Span.Strong(SpaceText.Write(first))]) + Words.BecomeOnePerson;
    }
}
