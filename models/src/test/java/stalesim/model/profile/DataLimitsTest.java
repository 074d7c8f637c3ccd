package stalesim.model.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stalesim.model.data.DataSet;
import stalesim.model.random.RandomStreams;

class DataLimitsTest {

    @Test
    void theyAreThoseOfTheWholeProfile() {
        DataSet data = ProfiledData.sparse(60, 12, 0.2);
        DataLimits limits = DataLimits.of(data, new RandomStreams(1, 0));
        DataProfile profile = DataProfile.of(data, ProfileSettings.ofSeed(1), stage -> {});
        assertThat(limits.hogwild()).isEqualTo(profile.hogwild());
        assertThat(limits.distinct()).isEqualTo(profile.diversity().distinctLabelled());
    }
}
