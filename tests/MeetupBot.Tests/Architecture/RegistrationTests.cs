using System.Collections;
using System.Reflection;
using MeetupBot.Application;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Modules;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Features;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Architecture;

/// <summary>What stands in the features is registered by their modules: a forgotten line is red here, not silent in the chat.</summary>
public sealed class RegistrationTests
{
    private static readonly IReadOnlyList<Type> Classes = [.. typeof(FeatureModules).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false })];
    private static readonly FeatureRegistry Features = BotHarness.Features();
    private static readonly InteractionCatalog Interactions = Features.Interactions;

    [Fact]
    public void Every_command_is_registered_and_named_after_what_it_is() =>
        Check(typeof(ICommand), "Command", Interactions.Commands.Select(command => command.Handler));

    [Fact]
    public void Every_class_with_buttons_is_registered() => Check(typeof(IButton), "", Interactions.Buttons.Values);

    [Fact]
    public void Every_class_with_forms_is_registered() => Check(typeof(IForm), "", Interactions.Forms.Values);

    [Fact]
    public void Every_shortcut_is_registered() => Check(typeof(IShortcut), "", Interactions.Shortcuts.Select(shortcut => shortcut.Handler));

    [Fact]
    public void Every_job_is_registered_and_named_after_what_it_is() =>
        Check(Handlers(typeof(IJob<>)), "Job", Features.Jobs.Select(job => job.GetType().GetGenericArguments()[0]));

    [Fact]
    public void Every_message_is_registered_and_named_after_what_it_is()
    {
        var registered = Features.Messages.Select(message => message.GetType().GetGenericArguments()[0]);
        Check(Handlers(typeof(IOutboxHandler<>)), "Outbox", registered);
    }

    [Fact]
    public void Every_name_of_a_button_or_form_is_short_enough_for_every_platform()
    {
        foreach (var name in Interactions.Buttons.Keys.Concat(Interactions.Forms.Keys))
        {
            Assert.DoesNotContain(':', name);
            // A draft's key with the longest fix, or a meetup's id with the bits of 63 times.
            Assert.InRange(new ActionId(name, new string('K', 16), "closes.24").ToString().Length, 1, ActionId.MaxLength);
            Assert.InRange(new ActionId(name, new string('K', 8), long.MaxValue.ToString("x", null)).ToString().Length, 1, ActionId.MaxLength);
        }
    }

    [Fact]
    public void A_folder_has_one_module_at_most()
    {
        var modules = Classes.Where(type => type.IsAssignableTo(typeof(IFeatureModule))).ToList();

        Assert.All(modules.GroupBy(module => module.Namespace), folder => Assert.Single(folder));
        Assert.All(modules, module => Assert.EndsWith("Module", module.Name, StringComparison.Ordinal));
    }

    /// <summary>A service is created wherever it is needed, so a field that changes would be lost or doubled.</summary>
    [Fact]
    public void A_service_of_one_transaction_holds_only_what_its_constructor_got()
    {
        var services = new ServiceCollection();
        services.AddApplication(FeatureModules.Register);
        var transient = services.Where(service => service.Lifetime == ServiceLifetime.Transient && service.ImplementationType is { IsGenericType: false }).ToList();

        Assert.True(transient.Count > 100);
        Assert.All(transient, service => Assert.Empty(FieldsWithState(service.ImplementationType!)));
    }

    // The compiler names the field of a captured constructor parameter "<name>P".
    private static IEnumerable<string> FieldsWithState(Type type) => type
        .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        .Where(field => !field.Name.EndsWith(">P", StringComparison.Ordinal))
        .Where(field => !field.IsInitOnly || (field.FieldType != typeof(string) && field.FieldType.IsAssignableTo(typeof(IEnumerable))))
        .Select(field => $"{type.Name}.{field.Name}");

    private static IEnumerable<Type> Handlers(Type role) =>
        Classes.Where(type => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == role));

    private static void Check(Type role, string suffix, IEnumerable<Type> registered) => Check(Classes.Where(type => type.IsAssignableTo(role)), suffix, registered);

    private static void Check(IEnumerable<Type> written, string suffix, IEnumerable<Type> registered)
    {
        var all = written.Select(type => type.FullName!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(all, registered.Select(type => type.FullName!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(all, name => Assert.EndsWith(suffix, name, StringComparison.Ordinal));
    }
}
