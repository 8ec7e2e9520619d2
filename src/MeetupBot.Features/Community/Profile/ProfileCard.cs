using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Reminders;
using MeetupBot.Storage;

namespace MeetupBot.Features.Community.Profile;

internal sealed class ProfileCard(EffectiveSettings settings, Session session, ToldAtChoice toldAtChoice)
{
    public Card Of(Turn turn, RichText? saved = null)
    {
        var member = session.Members.Find(turn.Caller.Id)!;
        var blocks = new List<Block>();
        if (saved is not null)
            blocks.Add(new Block.Paragraph(saved));
        blocks.Add(new Block.Heading("", [new Span.Strong(member.Name ?? Words.FormerMember)]));
        blocks.Add(Line(Words.ZoneLabel, ZoneText(turn, member)));
        blocks.Add(Line(Words.AreaLabel, member.Area ?? Words.NotSet));
        blocks.Add(Line(Words.InterestsLabel, member.Interests ?? Words.NotSet));
        blocks.Add(Line(Words.RemindersLabel, RemindersText(turn, member)));
        blocks.Add(Line(Words.VisibilityLabel, Words.VisibilityWord(member.Visibility)));
        blocks.Add(TakesPartMenu.Of(member));
        AddAccounts(turn, member, blocks);
        blocks.Add(new Block.Buttons(new Button(Words.Change, new(Actions.Me), ButtonTone.Primary)));
        blocks.Add(new Block.Small(Words.WhatIsStored));
        return new Card(blocks) { Summary = Words.MeTitle };
    }

    private void AddAccounts(Turn turn, Member member, List<Block> blocks)
    {
        if (toldAtChoice.Options(turn, member) is not { Count: > 0 } options)
            return;
        blocks.Add(Line(Words.AccountsLabel, Words.List([.. options.Skip(1).Select(option => option.Label)])));
        blocks.Add(new Block.Menu(new(Actions.ToldAt), Words.ToldAtLabel, options) { Min = 1 });
    }

    private static string ZoneText(Turn turn, Member member) => member.Zone is { } own
        ? own.Id
        : $"{turn.Caller.Zone.Id} ({(member.PlatformZone is null ? Words.ZoneOfCommunity : Words.ZoneOfProfile)})";

    private string RemindersText(Turn turn, Member member) =>
        OffsetText.Of(settings.RemindersOf(member)) + (member.Reminders is null ? $" ({Words.AsCommunity})" : "");

    private static Block.Paragraph Line(string label, string value) => new([new Span.Strong(label), ": " + value]);
}
