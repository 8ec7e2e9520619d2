using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MeetupBot.Application;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Membership;
using MeetupBot.Application.Modules;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Rights;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Text;
using MeetupBot.Features;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Storage;
using MeetupBot.Tests.Time;
using NodaTime;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>
/// The bot's core on a real database and a fake clock. People act, tests move the time, and every method returns only after all due work
/// and deliveries are done.
/// </summary>
internal sealed class BotHarness : IAsyncDisposable
{
    public const string General = "general";

    public static readonly SpaceRef Leeds = new(TestPlatform.PlatformName, "leeds");

    /// <summary>A space on the other platform.</summary>
    public static readonly SpaceRef Works = new(TestPlatform.OtherName, "works");

    private static readonly Duration Settling = Duration.FromSeconds(2);

    private readonly TestDatabase _database = new();
    private readonly ManualTimeProvider _time;
    private readonly Action<FeatureRegistry>? _extra;
    private ServiceProvider _services;
    private IChatHandler _router;
    private JobRunner _runner;
    private OutboxDeliverer _deliverer;
    private int _ids;

    /// <param name="start">The default is Tue 1 Dec 2026 09:00.</param>
    /// <param name="formFields">How many fields the platform accepts in a form.</param>
    /// <param name="liveDistances">Whether the platform keeps "in 3 days" current.</param>
    /// <param name="extra">Registers features in addition to the bot's own.</param>
    public BotHarness(Instant? start = null, int formFields = 5, bool liveDistances = true, Action<FeatureRegistry>? extra = null)
    {
        _time = new ManualTimeProvider((start ?? Instant.FromUtc(2026, 12, 1, 9, 0)).ToDateTimeOffset());
        Platform = new TestPlatform(formFields, liveDistances: liveDistances);
        Options = new MeetupsOptions
        {
            TimeZone = DateTimeZoneProviders.Tzdb["Europe/London"],
        };
        _extra = extra;
        Start();
    }

    public TestPlatform Platform { get; }

    /// <summary>A second platform, without events and with longer forms.</summary>
    public TestPlatform Other { get; } = new(formFields: 10, TestPlatform.OtherName, events: false);

    public MeetupsOptions Options { get; }

    /// <summary>The public address of the pages. Null: cards have no links to them.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>What the platform says beforehand about a card, and about an event, in the place of every interaction.</summary>
    public Obstacle? CardObstacle { get; set; }
    public Obstacle? EventObstacle { get; set; }
    public List<string> Log { get; } = [];
    public Database Database => _database.Open;

    /// <summary>The files of the database, for a page host beside the bot.</summary>
    public TestDatabase Files => _database;

    /// <summary>Runs work with the services of the features, as the bot does.</summary>
    public TransactionRunner Transactions => _services.GetRequiredService<TransactionRunner>();

    public Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    /// <summary>The newest message in the channel.</summary>
    public Shown Channel => ChannelCards[^1];

    public IReadOnlyList<Shown> ChannelCards => [.. Platform.Channel(General).Select(message => message.Shown)];

    /// <summary>The messages in the channel of the other platform's space.</summary>
    public IReadOnlyList<Shown> OtherCards => [.. Other.Channel(General).Select(message => message.Shown)];

    public string Dump(params string[] without) => DatabaseDump.Read(_database.File, without);

    public IReadOnlyList<Shown> Inbox(Someone person) => [.. GetPlatform(person.Platform).Inbox(person.User).Select(message => message.Shown)];

    public Shown LastDirect(Someone person) => Inbox(person) is { Count: > 0 } inbox ? inbox[^1] : throw new InvalidOperationException($"{person.Name} was told nothing.");

    /// <summary>Only the interaction of a command.</summary>
    public CommandInteraction CommandOf(Someone person, string command, params (string Option, string Value)[] options) =>
        Here(new CommandInteraction
        {
            Id = NextId(),
            Person = person.Person,
            ReceivedAt = Now,
            Command = command,
            Options = options.ToDictionary(option => option.Option, option => option.Value),
        }, person);

    public Task<Answer> Command(Someone person, string command, params (string Option, string Value)[] options) => Do(CommandOf(person, command, options));

    public Task<Answer> CommandIn(string channel, Someone person, string command, params (string Option, string Value)[] options) =>
        Do(CommandOf(person, command, options) with { Channel = new(person.Platform, channel) });

    /// <summary>A command as where commands are text: <c>me set Lisbon</c>.</summary>
    public Task<Answer> Type(Someone person, string line)
    {
        var read = Assert.IsType<CommandReading.Understood>(Lines.Read(line));
        return Do(CommandOf(person, read.Command) with { Options = read.Options, Unmarked = read.Unmarked });
    }

    /// <summary>Cancels a meetup and confirms it.</summary>
    /// <returns>The answer to the confirmation, or the refusal.</returns>
    public async Task<Answer> Cancel(Someone person, string id, string? reason = null)
    {
        var asked = await Command(person, "cancel", [("id", id), .. reason is null ? Array.Empty<(string, string)>() : [("reason", reason)]]);
        return asked.IsRefusal ? asked : await Press(person, asked, "Cancel it");
    }

    public Task<Answer> CommandInDirectMessage(Someone person, string command, params (string Option, string Value)[] options) =>
        Do(CommandOf(person, command, options) with { Space = null, Channel = new(person.Platform, $"dm-{person.User.Id}"), IsOrganizer = null });

    public Task<Answer> Press(Someone person, Shown shown, string label) => Act(person, shown, shown.Button(label).Action);

    public Task<Answer> Press(Someone person, Answer answer, string label) => Press(person, answer.Shown, label);

    /// <summary>Chooses options of a menu by the start of their labels, such as their numbers.</summary>
    public Task<Answer> Choose(Someone person, Shown shown, string label, params string[] chosen)
    {
        var menu = shown.Menu(label);
        var values = chosen.Select(wanted => menu.Options.First(option =>
            option.Label == wanted || option.Label.StartsWith($"{wanted} ·", StringComparison.Ordinal)).Value);
        return Act(person, shown, menu.Action, [.. values]);
    }

    public Task<Answer> ChoosePeople(Someone person, Shown shown, string label, params Someone[] people) => Do(Here(Component(person, shown, shown.Menu(label).Action) with
    {
        Values = [.. people.Select(one => one.User.Id)],
        Named = people.ToDictionary(one => one.User.Id, one => one.Person),
    }, person));

    public Task<Answer> Act(Someone person, Shown shown, ActionId action, params string[] values)
    {
        var press = Component(person, shown, action) with { Values = values };
        return Do(shown.InDirectMessage ? press : Here(press, person) with
        {
            Channel = shown.Message?.Channel ?? new ChannelRef(person.Platform, General),
        });
    }

    /// <summary>Only the interaction of a press, for tests that send several at once.</summary>
    public Interaction PressOf(Someone person, Answer answer, string label) =>
        Here(Component(person, answer.Shown, answer.Shown.Button(label).Action), person);

    /// <summary>Submits a form with its values, except for the given fields.</summary>
    public Task<Answer> Submit(Someone person, Form form, params (string Field, string Value)[] changes)
    {
        var fields = form.Fields.ToDictionary(field => field.Key, field => field.Kind == FormFieldKind.Menu
            ? string.Join('\n', field.Options.Where(option => option.Chosen).Select(option => option.Value))
            : field.Value);
        foreach (var (field, value) in changes)
            fields[field] = value;
        return Do(Here(new FormInteraction { Id = NextId(), Person = person.Person, ReceivedAt = Now, Action = form.Action, Fields = fields }, person));
    }

    public async Task<Answer> Do(Interaction interaction)
    {
        GetPlatform(interaction.Platform).People[interaction.Person.User] = interaction.Person;
        var judged = interaction.Space is null ? interaction : interaction with { CardObstacle = CardObstacle, EventObstacle = EventObstacle };
        var reply = await _router.HandleAsync(judged, CancellationToken.None);
        CardChecks.Check(reply, fields: GetPlatform(interaction.Platform).Capabilities.FormFields);
        await Settle();
        return new Answer(reply);
    }

    public async Task<Reply> Raw(Interaction interaction) => await _router.HandleAsync(interaction, CancellationToken.None);

    public async Task Happens(ChatEvent chatEvent)
    {
        await _router.HandleAsync(chatEvent, CancellationToken.None);
        await Settle();
    }

    /// <summary>Claims a few messages and delivers them; nothing else is done.</summary>
    public Task DeliverSome(int most) => Deliver(Platform, most);

    /// <summary>Moves the clock and does nothing.</summary>
    public void Tick(Duration by) => MoveTo(Now + by);

    /// <summary>Moves the clock and does all work at its time.</summary>
    public Task Advance(Duration by) => AdvanceTo(Now + by);

    public async Task AdvanceTo(Instant target)
    {
        while (await NextAt() is { } next && next <= Instant.Max(target, Now))
        {
            MoveTo(next);
            await RunDue();
        }

        MoveTo(target);
    }

    /// <summary>Moves the clock while the bot is not running, then lets it do the due work.</summary>
    public async Task SleepUntil(Instant target)
    {
        MoveTo(target);
        await Settle();
    }

    /// <summary>Waits long enough for cards to be edited.</summary>
    public Task Settle() => Advance(Settling);

    /// <summary>A time on the clock of London.</summary>
    public static Instant At(int day, int hour, int minute = 0, int month = 12, int year = 2026) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();

    public static T Here<T>(T interaction, Someone person)
        where T : Interaction => interaction with
        {
            Space = person.Platform == TestPlatform.OtherName ? Works : Leeds,
            Channel = new ChannelRef(person.Platform, General),
            IsOrganizer = person.IsOrganizer,
        };

    /// <summary>The process dies at the work that is due at that instant, after this many pieces of it, and is restarted.</summary>
    public async Task DieAt(Instant target, int pieces)
    {
        await AdvanceTo(target - Duration.FromMilliseconds(1));
        MoveTo(target);
        var left = pieces;
        var mortal = MortalRunner(() => Interlocked.Decrement(ref left) >= 0);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => mortal.RunAsync(CancellationToken.None));
        await _database.Reopen();
        Start();
        await Database.WriteAsync(session =>
        {
            session.Due.ReleaseLeases(Now);
            session.Outbox.ReleaseLeases(Platform.Name, Now);
        });
    }

    /// <summary>A singleton service.</summary>
    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Reads commands where they are text.</summary>
    public static CommandLine Lines { get; } = new(Features().Interactions.Offered);

    /// <summary>All registered features.</summary>
    public static FeatureRegistry Features()
    {
        var registry = new FeatureRegistry(new ServiceCollection());
        FeatureModules.Register(registry);
        return registry;
    }

    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"i{++_ids}");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private ComponentInteraction Component(Someone person, Shown shown, ActionId action) => new()
    {
        Id = NextId(),
        Person = person.Person,
        ReceivedAt = Now,
        Action = action,
        Message = shown.Message,
        Channel = shown.Message?.Channel,
        OnPrivateAnswer = shown.IsPrivate,
    };

    [MemberNotNull(nameof(_services), nameof(_router), nameof(_runner), nameof(_deliverer))]
    private void Start()
    {
        var services = new ServiceCollection();
        services.AddSingleton(Database).AddSingleton<TimeProvider>(_time).AddSingleton(Options);
        services.AddSingleton(new PageLinkService(() => PublicUrl, new PlainSigner()));
        services.AddSingleton<IChatPlatform>(Platform).AddSingleton<IChatPlatform>(Other);
        services.AddSingleton(Log).AddSingleton(typeof(ILogger<>), typeof(ListLogger<>));
        services.AddApplication(features =>
        {
            FeatureModules.Register(features);
            _extra?.Invoke(features);
        });
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        _router = _services.GetRequiredService<IChatHandler>();
        _runner = _services.GetRequiredService<JobRunner>();
        _deliverer = _services.GetRequiredService<OutboxDeliverer>();
    }

    private JobRunner MortalRunner(Func<bool> goesOn) => new(
        Database,
        Transactions,
        new JobCatalog([.. _services.GetRequiredService<JobCatalog>().All.Select(job => new CrashingJob(job, goesOn))]),
        _services.GetRequiredService<MembershipCheck>(),
        _services.GetRequiredService<OrganizerFinder>(),
        _time,
        new ListLogger<JobRunner>(Log));

    private async Task RunDue()
    {
        await _runner.RunAsync(CancellationToken.None);
        if (!await Deliver(Platform))
            await Deliver(Other);
    }

    /// <returns>Whether there was anything to deliver.</returns>
    private async Task<bool> Deliver(TestPlatform platform, int most = 64)
    {
        var claimed = await Database.WriteAsync(session => session.Outbox.Claim(platform.Name, Now, Duration.FromMinutes(10), most));
        foreach (var item in claimed)
            await _deliverer.DeliverAsync(platform, item, CancellationToken.None);
        return claimed.Count > 0;
    }

    private Task<Instant?> NextAt() => Database.ReadAsync(session =>
        new[] { session.Due.NextAt(), session.Outbox.NextAt(Platform.Name, Now), session.Outbox.NextAt(Other.Name, Now) }.Min());

    private TestPlatform GetPlatform(string platform) => platform == TestPlatform.OtherName ? Other : Platform;

    private void MoveTo(Instant target)
    {
        if (target > Now)
            _time.Advance((target - Now).ToTimeSpan());
    }
}
