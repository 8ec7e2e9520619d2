using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Community.Profile;
using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Settings;

internal sealed class SettingsCard(CoffeeScheduleService coffeeScheduleService, EffectiveSettings settings, PageLinkService pageLinks, Session session)
{
    public const string Everyone = "everyone";
    public const string Organizers = "organizers";

    public Card Draw(InteractionContext context, string? saved = null)
    {
        var community = session.Communities.Find(context.Caller.Community.Id)!;
        var space = session.Communities.FindSpace(context.Caller.Space.Id)!;
        var quiet = settings.QuietHoursText(community);
        var blocks = new List<Block>();
        if (saved is not null)
            blocks.Add(new Block.Paragraph(saved));
        blocks.Add(new Block.Heading("", [new Span.Strong(Words.SettingsOf(space.Name))]));
        blocks.Add(Line(Words.ZoneLabel, settings.ZoneOf(community).Id));
        blocks.Add(Line(Words.RemindersLabel, OffsetText.Write(settings.RemindersOf(community))));
        blocks.Add(Line(Words.QuietHoursLabel, quiet.Length == 0 ? Words.None : quiet));
        blocks.Add(Line(Words.OrganizersLabel, Names(context)));
        blocks.Add(Line(Words.HolidaysLabel, SettingsForm.WriteHolidays(community)));
        blocks.Add(
            new Block.Paragraph(new RichText([new Span.Strong(Words.CoffeeRounds), ": "]) + coffeeScheduleService.Describe(context, community)));
        if (pageLinks.HasPages)
            blocks.Add(Line(
                Words.PublicCalendar,
                session.Feeds.FindPublic(community.Id) is null ? Words.PublicCalendarIsOff : Words.PublicCalendarIsOn));
        if (community.LinkedTo is not null)
            blocks.Add(Line(
                Words.LinkedWithLabel, SpaceText.WriteOthers([.. session.Communities.Spaces(community.Id)], space)));
        blocks.Add(Line(Words.AnnounceChannelLabel, space.AnnounceChannel is null ? Words.NoAnnounceChannelYet : Words.AnnounceChannelBelow));
        blocks.Add(new Block.Menu(
            new(SettingsCommand.ChannelMenu), space.AnnounceChannel is null ? Words.ChooseChannel : Words.ChangeChannel, [])
        {
            Source = MenuSource.Channels,
            Min = 0,
            Chosen = space.AnnounceChannel is { } channel ? [channel] : [],
        });
        blocks.Add(new Block.Menu(new(SettingsCommand.OrganizersMenu), Words.ChooseOrganizers(context.Capabilities.OrganizersByRight), [])
        {
            Source = MenuSource.Members,
            Min = 0,
            Max = 10,
            Chosen = [.. FindOrganizersHere(context).Select(account => account.ExternalId).Distinct()],
        });
        blocks.Add(new Block.Menu(new(SettingsCommand.ProposersMenu), Words.WhoMayPropose,
        [
            new(Words.EveryoneMayPropose, Everyone, community.Proposers == Domain.Communities.Proposers.Everyone),
            new(Words.OrganizersMayPropose, Organizers, community.Proposers == Domain.Communities.Proposers.Organizers),
        ])
        {
            Min = 1,
        });
        blocks.Add(new Block.Buttons(
        [
            new Button(Words.Change, new(ButtonNames.Settings), ButtonTone.Primary),
            new Button(Words.CoffeeRounds, new(CoffeeSettingsForm.Name)),
            .. pageLinks.HasPages ? [new Button(Words.PublicCalendar, new(ButtonNames.PublicCalendar))] : Array.Empty<Button>(),
        ]));
        return new Card(blocks) { Summary = Words.SettingsOf(space.Name) };
    }

    private string Names(InteractionContext context)
    {
        var organizers = session.Communities.Organizers(context.Caller.Community.Id);
        return organizers.Count == 0
            ? context.Capabilities.OrganizersByRight
            : Words.NamesFirst([.. session.Members.Names(organizers).Values]) + " and " + context.Capabilities.OrganizersByRight;
    }

    /// <summary>The accounts of the named organizers on the viewer's platform.</summary>
    public IEnumerable<Account> FindOrganizersHere(InteractionContext context) => session.Members
        .Accounts(session.Communities.Organizers(context.Caller.Community.Id))
        .Where(account => account.Platform == context.Platform && account.CommunityId == context.Caller.Space.CommunityId);

    private static Block.Paragraph Line(string label, string value) => new([new Span.Strong(label), ": " + value]);
}
