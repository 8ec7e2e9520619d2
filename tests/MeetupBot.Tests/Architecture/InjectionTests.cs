using System.Reflection;
using MeetupBot.Application;
using MeetupBot.Application.Outbox;
using MeetupBot.Features;
using MeetupBot.Pages;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Tests.Architecture;

/// <summary>What reads, writes, tells people or asks for the time is made by the scope. Static is for functions of their arguments.</summary>
public sealed class InjectionTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] OfTheScope = [typeof(Session), typeof(IClock), typeof(TimeProvider), typeof(Notifier)];

    [Theory]
    [InlineData(typeof(ApplicationServices))]
    [InlineData(typeof(FeatureModules))]
    [InlineData(typeof(PagesServices))]
    public void No_static_method_takes_what_the_scope_provides(Type project)
    {
        var taking = project.Assembly.GetTypes().Where(IsWritten).SelectMany(type => type.GetMethods(Static)).Where(IsWritten)
            .Where(method => method.GetParameters().Any(parameter => OfTheScope.Any(one => one.IsAssignableFrom(parameter.ParameterType))))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        Assert.Empty(taking);
    }

    /// <summary>The compiler puts lambdas and local functions into members with a bracket in their name.</summary>
    private static bool IsWritten(MemberInfo member) =>
        !member.Name.Contains('<', StringComparison.Ordinal) && member.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) != true;
}
