using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Storage;

namespace MeetupBot.Features.Community.Link;

internal sealed class LinkCards(Session session)
{
    public static Card WhatToLink(Turn turn)
    {
        var buttons = new List<Button>();
        if (turn.Caller.IsOrganizer)
            buttons.Add(new Button(Words.ThisSpace, new(Actions.LinkSpace), ButtonTone.Primary));
        buttons.Add(new Button(Words.MyAccounts, new(Actions.LinkAccounts)));
        var blocks = new List<Block> { new Block.Paragraph(Words.WhatToLink) };
        if (turn.Caller.IsOrganizer)
            blocks.Add(new Block.Paragraph([new Span.Strong(Words.ThisSpace), ": " + Words.LinkSpaceDoes(SpaceNames.Of(turn.Caller.Space))]));
        blocks.Add(new Block.Paragraph([new Span.Strong(Words.MyAccounts), ": " + Words.LinkAccountsDoes]));
        blocks.Add(new Block.Buttons(buttons));
        return new Card(blocks) { Summary = Words.WhatToLink };
    }

    public static Card SpaceCode(Space space, string code) => CodeCard(code, Words.UseSpaceCode, Words.SpaceCodeMeans(SpaceNames.Of(space)));

    public static Card AccountCode(string code) => CodeCard(code, Words.UseAccountCode, Words.AccountCodeMeans);

    /// <summary>What will happen, for the second side to say yes to.</summary>
    public Card Preview(Turn turn, LinkCode code, string typed) => new(
        new Block.Paragraph(code.Kind == LinkKind.Spaces ? SpacePreview(turn, code) : AccountPreview(turn, code)),
        new Block.Paragraph(code.Kind == LinkKind.Spaces ? Words.SpacesUndo : Words.AccountsUndo),
        new Block.Buttons(new Button(Words.LinkThem, new(Actions.LinkJoin, Plain(typed)), ButtonTone.Primary)))
    {
        Tone = CardTone.Open,
        Summary = Words.LinkThem,
    };

    private static string Plain(string typed) => CodeText.TryRead(typed, out var code) ? code : "";

    private static Card CodeCard(string code, string how, string meaning) => new(
        new Block.Heading("", [new Span.Code(CodeText.Shown(code))]),
        new Block.Paragraph([how, new Span.Code("/meetup link " + CodeText.Shown(code))]),
        new Block.Paragraph(meaning))
    {
        Tone = CardTone.Open,
        Summary = Words.YourCode,
    };

    private RichText SpacePreview(Turn turn, LinkCode code)
    {
        var first = session.Communities.FindSpace(code.SpaceId)!;
        var cards = session.Meetups.Upcoming(first.CommunityId, turn.Now, LinkedCards.MostAtOnce).Count
            + session.Meetups.Upcoming(turn.Caller.Space.CommunityId, turn.Now, LinkedCards.MostAtOnce).Count;
        return new RichText([new Span.Strong(SpaceNames.Of(turn.Caller.Space)), " and ", new Span.Strong(SpaceNames.Of(first))])
            + Words.BecomeOne(SpaceNames.Of(first), Math.Min(cards, LinkedCards.MostAtOnce));
    }

    private RichText AccountPreview(Turn turn, LinkCode code)
    {
        var first = session.Members.Accounts([code.MemberId])
            .First(account => account.Platform == code.Platform && account.ExternalId == code.ExternalId);
        var own = Words.OnPlatform(turn.Caller.Member.Name ?? Words.FormerMember, turn.Platform);
        return new RichText([new Span.Strong(own), " and ", new Span.Strong(SpaceNames.Of(first))]) + Words.BecomeOnePerson;
    }
}
