using System.Collections.Frozen;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

internal sealed class ProfileCard(
    EffectiveSettings settings,
    NotWithService notWithService,
    PageLinkService pageLinks,
    Session session,
    PreferredAccountReader preferredAccountReader)
{
    public Card Draw(InteractionContext context, RichText? saved = null)
    {
        var member = session.Members.Find(context.Caller.Id)!;
        var blocks = new List<Block>();
        if (saved is not null)
            blocks.Add(new Block.Paragraph(saved));
        blocks.Add(new Block.Heading("", [new Span.Strong(member.Name ?? Words.FormerMember)]));
        blocks.Add(Line(Words.ZoneLabel, ZoneText(member)));
        blocks.Add(Line(Words.AreaLabel, member.Area ?? Words.NotSet));
        blocks.Add(Line(Words.InterestsLabel, member.Interests ?? Words.NotSet));
        blocks.Add(Line(Words.RemindersLabel, RemindersText(context, member)));
        blocks.Add(Line(Words.VisibilityLabel, Words.VisibilityWord(member.Visibility)));
        var isGuest = session.Members.Guests([member.Id]).Count > 0;
        blocks.Add(Line(
            Words.IntroductionsLabel,
            isGuest ? Words.IntroductionsNotForGuests : member.NobodyIntroduces ? Words.IntroductionsOff : Words.IntroductionsOn));
        blocks.Add(TakesPartButtons.DrawMenu(member));
        AddNotWith(context, blocks);
        AddAccounts(context, member, blocks);
        blocks.Add(new Block.Buttons(
        [
            new Button(Words.Change, new(MeShowCommand.MeButton), ButtonTone.Primary),
            .. isGuest ? Array.Empty<Button>() : [NobodyIntroducesButtons.Draw(member)],
            .. session.NoThanks.HasKept(member.Id) ? [new Button(Words.TakeBackKept, new(NotWithButtons.KeptButton))] : Array.Empty<Button>(),
            .. pageLinks.HasPages ? [new Button(Words.MyCalendar, new(ButtonNames.MyCalendar))] : Array.Empty<Button>(),
            WhatIStoreButtons.Draw(),
        ]));
        blocks.Add(new Block.Footer(Words.StoredInShort));
        return new Card(blocks) { Summary = Words.MeTitle };
    }

    private void AddNotWith(InteractionContext context, List<Block> blocks)
    {
        var people = notWithService.List(context.Caller.Id);
        var names = people.Select(entry => entry.Name).ToList();
        blocks.Add(Line(Words.KeptApartLabel, Words.NotWith(names, session.NoThanks.HasKept(context.Caller.Id))));
        blocks.Add(new Block.Menu(new(NotWithButtons.AddMenu), Words.NotWithThese, [])
        {
            Source = MenuSource.Members,
            Min = 1,
            Max = ProfileForm.MostChosen,
        });
        blocks.AddRange(MemberMenu.Draw(
            new(NotWithButtons.BackMenu), Words.NotApartAnyMore, people, FrozenSet<MemberId>.Empty, context.Capabilities.MenuOptions));
    }

    private void AddAccounts(InteractionContext context, Member member, List<Block> blocks)
    {
        if (preferredAccountReader.ListOptions(context, member) is not { Count: > 0 } options)
            return;
        blocks.Add(Line(Words.AccountsLabel, Words.List([.. options.Skip(1).Select(option => option.Label)])));
        blocks.Add(new Block.Menu(new(PreferredAccountButtons.AccountMenu), Words.ToldAtLabel, options) { Min = 1 });
    }

    private string ZoneText(Member member) => member.Zone is { } own
        ? own.Id
        : $"{settings.ZoneOf(member).Id} ({(member.PlatformZone is null ? Words.ZoneOfCommunity : Words.ZoneOfProfile)})";

    private string RemindersText(InteractionContext context, Member member) =>
        OffsetText.Write(settings.RemindersOf(member)) + (member.Reminders is null ? $" ({Words.AsCommunity})" : "");

    private static Block.Paragraph Line(string label, string value) => new([new Span.Strong(label), ": " + value]);
}
